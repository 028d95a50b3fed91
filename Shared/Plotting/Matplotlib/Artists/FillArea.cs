using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The area between two lines.</summary>
public sealed class FillArea : Artist
{
    private readonly double[] _x;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly Color _color;
    private readonly bool _outlined;

    internal FillArea(double[] x, double[] low, double[] high, Color color, bool outlined)
    {
        if (x.Length != low.Length || x.Length != high.Length) throw new ValueError($"x, y1 and y2 must have the same length. Received: {x.Length}, {low.Length} and {high.Length}.");
        (_x, _low, _high, _color, _outlined) = (x, low, high, color, outlined);
        zorder = 1;
    }

    internal override DataLimits? Limits => DataLimits.Of(_x, _low.Concat(_high));

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        foreach (var outline in Outlines(projection))
            canvas.Path(outline, closed: true, _color, Pen(projection.Point));
    }

    internal override void DrawSample(ICanvas canvas, Box box, double point) => Rectangle.Patch(canvas, box, _color, Pen(point));

    internal override void Hinder(LegendObstacles obstacles, Projection projection)
    {
        foreach (var outline in Outlines(projection))
            obstacles.AddLine([.. outline, outline[0]]);
    }

    // A colour that was asked for is the outline's too.
    private Pen? Pen(double point) => _outlined ? new Pen(_color, point) : null;

    // An area for each run of finite values: there and back.
    private IEnumerable<Spot[]> Outlines(Projection projection)
    {
        for (var from = 0; from < _x.Length; from++)
        {
            var to = from;
            while (to < _x.Length && double.IsFinite(_x[to]) && double.IsFinite(_low[to]) && double.IsFinite(_high[to]))
                to++;
            int[] run = [.. Enumerable.Range(from, to - from)];
            if (run.Length > 0)
                yield return [.. run.Select(i => projection.Spot(_x[i], _low[i])), .. run.Reverse().Select(i => projection.Spot(_x[i], _high[i]))];
            from = to;
        }
    }
}
