using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Draws the signs of points.</summary>
internal static class Markers
{
    public const string Known = "o . , s ^ v < > D d * x + p h None";

    /// <summary>Draws a marker of a diameter in pixels.</summary>
    public static void Draw(ICanvas canvas, string marker, Spot at, double size, Color face, Color edge, double edgeWidth)
    {
        var pen = new Pen(edge, edgeWidth);
        var r = size / 2;
        switch (marker)
        {
            case "o": canvas.Circle(at, r, face, pen); break;
            case ".": canvas.Circle(at, r / 2, face, pen); break;
            case ",": Polygon(canvas, at, Math.Sqrt(0.5), 4, 45, face, null); break;
            case "s": Polygon(canvas, at, r * Math.Sqrt(2), 4, 45, face, pen); break;
            case "D": Polygon(canvas, at, r * Math.Sqrt(2), 4, 0, face, pen); break;
            case "d": Thin(canvas, at, r * Math.Sqrt(2), face, pen); break;
            case "^": canvas.Path([new(at.X, at.Y - r), new(at.X + r, at.Y + r), new(at.X - r, at.Y + r)], closed: true, face, pen); break;
            case "v": canvas.Path([new(at.X, at.Y + r), new(at.X + r, at.Y - r), new(at.X - r, at.Y - r)], closed: true, face, pen); break;
            case "<": canvas.Path([new(at.X - r, at.Y), new(at.X + r, at.Y - r), new(at.X + r, at.Y + r)], closed: true, face, pen); break;
            case ">": canvas.Path([new(at.X + r, at.Y), new(at.X - r, at.Y - r), new(at.X - r, at.Y + r)], closed: true, face, pen); break;
            case "p": Polygon(canvas, at, r, 5, 90, face, pen); break;
            case "h": Polygon(canvas, at, r, 6, 90, face, pen); break;
            case "*": Star(canvas, at, r, face, pen); break;
            case "x": Cross(canvas, new(at.X - r, at.Y + r), new(at.X + r, at.Y - r), new(at.X - r, at.Y - r), new(at.X + r, at.Y + r), pen with { Color = face }); break;
            case "+": Cross(canvas, new(at.X - r, at.Y), new(at.X + r, at.Y), new(at.X, at.Y + r), new(at.X, at.Y - r), pen with { Color = face }); break;
        }
    }

    /// <exception cref="ValueError">There is no such marker.</exception>
    public static void Check(string marker)
    {
        if (!Known.Split(' ').Append("").Append("none").Contains(marker)) throw new ValueError($"Unrecognized marker style '{marker}'. Supported: {Known}");
    }

    private static void Polygon(ICanvas canvas, Spot at, double radius, int corners, double start, Color face, Pen? pen) =>
        canvas.Path([.. Enumerable.Range(0, corners).Select(i => Around(at, radius, start + (360.0 * i / corners)))], closed: true, face, pen);

    private static void Thin(ICanvas canvas, Spot at, double radius, Color face, Pen pen) =>
        canvas.Path([new(at.X, at.Y - radius), new(at.X + (0.6 * radius), at.Y), new(at.X, at.Y + radius), new(at.X - (0.6 * radius), at.Y)], closed: true, face, pen);

    private static void Star(ICanvas canvas, Spot at, double radius, Color face, Pen pen) =>
        canvas.Path([.. Enumerable.Range(0, 10).Select(i => Around(at, i % 2 == 0 ? radius : radius * 0.382, 90 + (36.0 * i)))], closed: true, face, pen);

    private static void Cross(ICanvas canvas, Spot a, Spot b, Spot c, Spot d, Pen pen)
    {
        canvas.Path([a, b], closed: false, null, pen);
        canvas.Path([c, d], closed: false, null, pen);
    }

    private static Spot Around(Spot center, double radius, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(center.X + (radius * cos), center.Y - (radius * sin));
    }
}
