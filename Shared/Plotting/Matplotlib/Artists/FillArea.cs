using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The area between two lines.</summary>
public sealed class FillArea : Artist
{
    private readonly double[] _x;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly Color _color;

    internal FillArea(double[] x, double[] low, double[] high, Color color)
    {
        if (x.Length != low.Length || x.Length != high.Length) throw new ValueError($"x, y1 and y2 must have the same length. Received: {x.Length}, {low.Length} and {high.Length}.");
        (_x, _low, _high, _color) = (x, low, high, color);
        zorder = 1;
    }

    internal override DataLimits? Limits => DataLimits.Of(_x, _low.Concat(_high));

    internal override void Draw(ICanvas canvas, Projection projection) =>
        canvas.Path([.. _x.Zip(_low, projection.Spot), .. _x.Zip(_high, projection.Spot).Reverse()], closed: true, _color, null);

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Rectangle.Patch(canvas, box, _color, null);
}
