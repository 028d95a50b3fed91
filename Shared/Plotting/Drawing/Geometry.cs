namespace Tensorflow.Plotting.Drawing;

/// <summary>A point in pixels; y grows downwards.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>A rectangle in pixels from its upper left corner.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>A rectangle around nothing, which adds nothing to a union.</summary>
    public static Box Nothing { get; } = new(0, 0, -1, -1);

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    public static Box Around(IEnumerable<Spot> spots)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var spot in spots)
        {
            left = Math.Min(left, spot.X);
            right = Math.Max(right, spot.X);
            top = Math.Min(top, spot.Y);
            bottom = Math.Max(bottom, spot.Y);
        }
        return new(left, top, right - left, bottom - top);
    }

    public Box Union(Box other) => Width < 0 ? other : other.Width < 0 ? this : Around([new(X, Y), new(Right, Bottom), new(other.X, other.Y), new(other.Right, other.Bottom)]);

    public Box Intersection(Box other)
    {
        double left = Math.Max(X, other.X), top = Math.Max(Y, other.Y), width = Math.Min(Right, other.Right) - left, height = Math.Min(Bottom, other.Bottom) - top;
        return width < 0 || height < 0 ? Nothing : new(left, top, width, height);
    }

    public Box Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    public bool Contains(Spot spot) => spot.X >= X && spot.X <= Right && spot.Y >= Y && spot.Y <= Bottom;

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>How an outline is drawn; widths and dashes in pixels.</summary>
internal sealed record Pen(Color Color, double Width, double[]? Dashes = null);

/// <summary>How text is drawn; its size in pixels.</summary>
internal readonly record struct TextStyle(double Size, Color Color, bool Bold = false);
