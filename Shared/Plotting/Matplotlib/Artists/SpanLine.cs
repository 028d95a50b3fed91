using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A straight line across or up the whole axes.</summary>
public sealed class SpanLine : Artist
{
    private readonly double _at;
    private readonly bool _level;
    private readonly Color _color;
    private readonly string _style;
    private readonly double _width;

    internal SpanLine(double at, bool level, Color color, string style, double width)
    {
        LineStyles.Dashes(style, 1);
        (_at, _level, _color, _style, _width) = (at, level, color, style, width);
        zorder = 2;
    }

    internal override DataLimits? Limits => double.IsFinite(_at) ? DataLimits.OfSpan(_at, _level) : null;

    internal override void Draw(ICanvas canvas, Projection projection) => Stroke(canvas, Ends(projection), projection.Point);

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Stroke(canvas, [new(box.X, box.CenterY), new(box.Right, box.CenterY)], point);

    internal override void Hinder(LegendObstacles obstacles, Projection projection) => obstacles.AddLine(Ends(projection));

    private Spot[] Ends(Projection projection)
    {
        var box = projection.Box;
        var at = _level ? projection.Y(_at) : projection.X(_at);
        return _level ? [new(box.X, at), new(box.Right, at)] : [new(at, box.Bottom), new(at, box.Y)];
    }

    private void Stroke(ICanvas canvas, Spot[] spots, double point)
    {
        var dashes = LineStyles.Dashes(_style, _width * point);
        if (dashes is not { Length: 0 }) canvas.Path(spots, closed: false, null, new Pen(_color, _width * point, dashes));
    }
}
