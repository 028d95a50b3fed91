using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A text at a place in the data.</summary>
public sealed class TextArtist : Artist
{
    private readonly double _x;
    private readonly double _y;

    internal TextArtist(double x, double y, string text, TextStyle style, string ha, string va, double rotation)
    {
        (_x, _y, this.text, Style, Across, Up, Rotation) = (x, y, text, style, ha, va, rotation);
        zorder = 3;
        new TextLayout("", style).BoxAt(default, ha, va);
    }

    /// <summary>What it says.</summary>
    public string text { get; }

    /// <summary>Size in points, colour, weight.</summary>
    internal TextStyle Style { get; }

    internal string Across { get; }

    internal string Up { get; }

    internal double Rotation { get; }

    internal override DataLimits? Limits => null;

    internal override bool Clipped => false;

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        if (Place(projection) is ({ } layout, var box))
            layout.Draw(canvas, box, Across);
    }

    internal override void Hinder(LegendObstacles obstacles, Projection projection)
    {
        if (Place(projection) is (not null, var box))
            obstacles.AddBox(box);
    }

    // No layout where the place is not a number.
    private (TextLayout? Layout, Box Box) Place(Projection projection)
    {
        var spot = projection.Spot(_x, _y);
        if (!double.IsFinite(spot.X) || !double.IsFinite(spot.Y))
            return default;
        var layout = new TextLayout(text, Style with { Size = Style.Size * projection.Point }, Rotation);
        return (layout, layout.BoxAt(spot, Across, Up));
    }
}
