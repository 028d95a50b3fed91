namespace Tensorflow.Plotting.Drawing;

/// <summary>Draws nothing but keeps the rectangle that everything drawn would need.</summary>
internal sealed class BoundsCanvas : ICanvas
{
    private readonly Stack<Box> _clips = new();

    /// <summary>The rectangle; of negative width while nothing was drawn.</summary>
    public Box Bounds { get; private set; } = new(0, 0, -1, -1);

    public void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen)
    {
        if (points.Count > 0) Add(Box.Around(points).Grown((pen?.Width ?? 0) / 2));
    }

    public void Circle(Spot center, double radius, Color? fill, Pen? pen)
    {
        var reach = radius + ((pen?.Width ?? 0) / 2);
        Add(new(center.X - reach, center.Y - reach, 2 * reach, 2 * reach));
    }

    public void Text(string text, Spot origin, TextStyle style, double degrees)
    {
        var width = FontMetrics.Measure(text, style);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Spot Turn(double x, double y) => new(origin.X + (x * cos) + (y * sin), origin.Y - (x * sin) + (y * cos));
        double top = -FontMetrics.Ascent * style.Size, bottom = FontMetrics.Descent * style.Size;
        Add(Box.Around([Turn(0, top), Turn(width, top), Turn(0, bottom), Turn(width, bottom)]));
    }

    public void Image(Box box, Pixels pixels) => Add(box);

    public void Clip(Box box) => _clips.Push(box);

    public void Unclip() => _clips.Pop();

    // What is clipped lies inside the axes, whose frame is drawn too.
    private void Add(Box box)
    {
        if (_clips.Count > 0 || !double.IsFinite(box.Width) || !double.IsFinite(box.Height) || box.Width < 0) return;
        Bounds = Bounds.Union(box);
    }
}
