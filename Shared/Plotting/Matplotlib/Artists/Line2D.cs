using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A line through points, with or without signs at them; values that are not finite leave a gap.</summary>
public sealed class Line2D : Artist
{
    private readonly double[] _x;
    private readonly double[] _y;

    internal Line2D(double[] x, double[] y, Color color, string linestyle, double linewidth, string marker, double markersize)
    {
        if (x.Length != y.Length) throw new ValueError($"x and y must have same first dimension, but have shapes ({x.Length},) and ({y.Length},)");
        Markers.Check(marker);
        LineStyles.Dashes(linestyle, 1);
        (_x, _y, Color, LineStyle, LineWidth, Marker, MarkerSize) = (x, y, color, linestyle, linewidth, marker, markersize);
        zorder = 2;
    }

    internal Color Color { get; }

    internal string LineStyle { get; }

    internal double LineWidth { get; }

    internal string Marker { get; }

    internal double MarkerSize { get; }

    internal override DataLimits? Limits => DataLimits.Of(_x, _y);

    /// <summary>The points' positions across.</summary>
    public double[] get_xdata() => [.. _x];

    /// <summary>The points' positions upwards.</summary>
    public double[] get_ydata() => [.. _y];

    internal override void Draw(ICanvas canvas, Projection projection) =>
        DrawThrough(canvas, [.. _x.Zip(_y, projection.Spot)], projection.Point);

    internal override void DrawSample(ICanvas canvas, Box box, double point)
    {
        Stroke(canvas, [new(box.X, box.CenterY), new(box.Right, box.CenterY)], point);
        Mark(canvas, new(box.CenterX, box.CenterY), point);
    }

    internal override void Hinder(LegendObstacles obstacles, Projection projection) => obstacles.AddLine([.. _x.Zip(_y, projection.Spot)]);

    private void DrawThrough(ICanvas canvas, Spot[] spots, double point)
    {
        var run = new List<Spot>();
        foreach (var spot in spots)
        {
            if (double.IsFinite(spot.X) && double.IsFinite(spot.Y))
            {
                run.Add(spot);
                continue;
            }
            Stroke(canvas, run, point);
            run = [];
        }
        Stroke(canvas, run, point);
        foreach (var spot in spots)
        {
            if (double.IsFinite(spot.X) && double.IsFinite(spot.Y)) Mark(canvas, spot, point);
        }
    }

    private void Stroke(ICanvas canvas, IReadOnlyList<Spot> spots, double point)
    {
        var dashes = LineStyles.Dashes(LineStyle, LineWidth * point);
        if (spots.Count < 2 || dashes is { Length: 0 }) return;
        canvas.Path(spots, closed: false, null, new Pen(Color, LineWidth * point, dashes));
    }

    private void Mark(ICanvas canvas, Spot at, double point) =>
        Markers.Draw(canvas, Marker, at, MarkerSize * point, Color, Color, point);
}
