using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A text at a place in the data, or at a share of the axes.</summary>
public sealed class TextArtist : Artist
{
    private readonly double _x;
    private readonly double _y;
    private readonly bool _ofAxes;

    internal TextArtist(double x, double y, string text, TextStyle style, string ha, string va, double rotation, bool ofAxes = false)
    {
        (_x, _y, this.text, Style, Across, Up, Rotation, _ofAxes) = (x, y, text, style, ha, va, rotation, ofAxes);
        zorder = 3;
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
        var box = projection.Box;
        var spot = _ofAxes ? new Spot(box.X + (_x * box.Width), box.Bottom - (_y * box.Height)) : projection.Spot(_x, _y);
        if (!double.IsFinite(spot.X) || !double.IsFinite(spot.Y)) return;
        TextLayout.Draw(canvas, text, spot, Style with { Size = Style.Size * projection.Point }, Across, Up, Rotation);
    }
}
