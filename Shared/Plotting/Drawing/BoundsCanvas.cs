namespace Tensorflow.Plotting.Drawing;

/// <summary>Draws nothing but keeps the rectangle around everything drawn, as far as it is not clipped. Pens count for nothing.</summary>
internal sealed class BoundsCanvas : ICanvas
{
    private readonly Stack<Box> _clips = new();

    /// <summary>The rectangle; <see cref="Box.Nothing"/> while nothing was drawn.</summary>
    public Box Bounds { get; private set; } = Box.Nothing;

    /// <summary>Whether titles and labels beside axes count by their thickness only.</summary>
    public bool IgnoresLengths { get; init; }

    public void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen, bool smooth = true) => Add(Box.Around(points));

    public void Circle(Spot center, double radius, Color? fill, Pen? pen) => Add(new(center.X - radius, center.Y - radius, 2 * radius, 2 * radius));

    public void Text(string text, Spot origin, TextStyle style, double degrees)
    {
        var font = FontMetrics.Of(style);
        var width = FontMetrics.Measure(text, style);
        var (above, below) = font.Ink(text);
        double top = -Math.Max(above, font.Ascent) * style.Size, bottom = Math.Max(below, font.Descent) * style.Size;
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Spot Turn(double x, double y) => new(origin.X + (x * cos) + (y * sin), origin.Y - (x * sin) + (y * cos));
        Add(Box.Around([Turn(0, top), Turn(width, top), Turn(0, bottom), Turn(width, bottom)]));
    }

    public void Image(Box box, Pixels pixels) => Add(box);

    public void Clip(Box box) => _clips.Push(box);

    public void Unclip() => _clips.Pop();

    /// <summary>Takes a rectangle into account.</summary>
    public void Add(Box box)
    {
        if (!double.IsFinite(box.Width) || !double.IsFinite(box.Height))
            return;
        if (_clips.Count > 0)
            box = box.Intersection(_clips.Peek());
        Bounds = Bounds.Union(box);
    }
}
