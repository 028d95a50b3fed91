using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A bar: a rectangle in data units.</summary>
public sealed class Rectangle : Artist
{
    private readonly bool _upright;

    internal Rectangle(double x, double y, double width, double height, Color face, Color edge, double lineWidth, bool upright)
    {
        (X, Y, Width, Height, Face, Edge, LineWidth, _upright) = (x, y, width, height, face, edge, lineWidth, upright);
        zorder = 1;
    }

    internal double X { get; }

    internal double Y { get; }

    internal double Width { get; }

    internal double Height { get; }

    internal Color Face { get; }

    internal Color Edge { get; }

    internal double LineWidth { get; }

    // The margin stops at the bars' foot.
    internal override DataLimits? Limits => DataLimits.Of([X, X + Width], [Y, Y + Height], _upright ? [] : [X], _upright ? [Y] : []);

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        if (!double.IsFinite(Width) || !double.IsFinite(Height)) return;
        canvas.Path(
            [projection.Spot(X, Y), projection.Spot(X + Width, Y), projection.Spot(X + Width, Y + Height), projection.Spot(X, Y + Height)],
            closed: true, Face, new Pen(Edge, LineWidth * projection.Point));
    }

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Patch(canvas, box, Face, new Pen(Edge, LineWidth * point));

    internal override void Hinder(LegendObstacles obstacles, Projection projection) =>
        obstacles.AddBox(Box.Around([projection.Spot(X, Y), projection.Spot(X + Width, Y + Height)]));

    internal static void Patch(ICanvas canvas, Box box, Color face, Pen? pen) =>
        canvas.Path([new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)], closed: true, face, pen);
}
