using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A slice of a pie of radius 1.</summary>
public sealed class Wedge : Artist
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _x;
    private readonly double _y;
    private readonly Color _color;
    private readonly Color _edge;

    internal Wedge(double from, double to, double x, double y, Color color, Color edge)
    {
        (_from, _to, _x, _y, _color, _edge) = (from, to, x, y, color, edge);
        zorder = 1;
    }

    internal override DataLimits? Limits => null;

    internal override bool Clipped => false;

    internal override void Draw(ICanvas canvas, Projection projection) => canvas.Path(Outline(projection), closed: true, _color, new Pen(_edge, projection.Point));

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Rectangle.Patch(canvas, box, _color, new Pen(_edge, point));

    internal override void Hinder(LegendObstacles obstacles, Projection projection) => obstacles.AddLine(Outline(projection));

    private List<Spot> Outline(Projection projection)
    {
        var steps = Math.Max(2, (int)Math.Ceiling(Math.Abs(_to - _from) / 2));
        var spots = new List<Spot> { projection.Spot(_x, _y) };
        for (var i = 0; i <= steps; i++)
        {
            var (sin, cos) = Math.SinCos((_from + ((_to - _from) * i / steps)) * Math.PI / 180);
            spots.Add(projection.Spot(_x + cos, _y + sin));
        }
        return spots;
    }
}
