using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Points drawn as signs, each with its own colour.</summary>
public sealed class PathCollection : Artist, IMappable
{
    private const double SampleHeight = 0.375;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double _size;
    private readonly Color[] _colors;
    private readonly string _marker;

    internal PathCollection(double[] x, double[] y, double size, Color[] colors, string marker, Colormap map, (double Low, double High) scale)
    {
        if (x.Length != y.Length) throw new ValueError($"x and y must be the same size. Received: {x.Length} and {y.Length} values.");
        Markers.Check(marker);
        (_x, _y, _size, _colors, _marker) = (x, y, size, colors, marker);
        (Map, Low, High) = (map, scale.Low, scale.High);
        zorder = 1;
    }

    /// <inheritdoc/>
    public Colormap Map { get; }

    /// <inheritdoc/>
    public double Low { get; }

    /// <inheritdoc/>
    public double High { get; }

    internal override DataLimits? Limits => DataLimits.Of(_x, _y);

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        for (var i = 0; i < _x.Length; i++)
        {
            var spot = projection.Spot(_x[i], _y[i]);
            if (double.IsFinite(spot.X) && double.IsFinite(spot.Y)) Mark(canvas, spot, i, projection.Point);
        }
    }

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Mark(canvas, new(box.CenterX, box.Bottom - (SampleHeight * box.Height)), 0, point);

    internal override void Hinder(LegendObstacles obstacles, Projection projection) => obstacles.AddPoints(_x.Zip(_y, projection.Spot));

    // The size is the area in square points.
    private void Mark(ICanvas canvas, Spot at, int index, double point)
    {
        var color = _colors[index % _colors.Length];
        Markers.Draw(canvas, _marker, at, Math.Sqrt(_size) * point, color, color, point);
    }
}
