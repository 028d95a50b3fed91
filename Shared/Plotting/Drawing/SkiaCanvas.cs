using SkiaSharp;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Drawing;

/// <summary>Draws by SkiaSharp, with the embedded fonts, and encodes PNG.</summary>
internal sealed class SkiaCanvas : ICanvas, IDisposable
{
    private static readonly Lazy<SKTypeface> _regular = new(static () => Load("DejaVuSans.ttf"));
    private static readonly Lazy<SKTypeface> _bold = new(static () => Load("DejaVuSans-Bold.ttf"));
    private readonly SKSurface _surface;
    private readonly SKCanvas _canvas;

    /// <summary>A canvas that shows a rectangle of the drawing, so many device pixels to the pixel.</summary>
    public SkiaCanvas(Box view, double scale, Color background)
    {
        var info = new SKImageInfo((int)Math.Ceiling(view.Width * scale), (int)Math.Ceiling(view.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        _surface = SKSurface.Create(info) ?? throw new ValueError($"Image size of {info.Width}x{info.Height} pixels is too large. Lower figsize or dpi.");
        _canvas = _surface.Canvas;
        _canvas.Clear(Of(background));
        _canvas.Scale((float)scale);
        _canvas.Translate((float)-view.X, (float)-view.Y);
    }

    public byte[] Encode()
    {
        using var image = _surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen, bool smooth = true)
    {
        if (points.Count == 0) return;
        using var path = new SKPath();
        path.MoveTo(Of(points[0]));
        for (var i = 1; i < points.Count; i++) path.LineTo(Of(points[i]));
        if (closed) path.Close();
        Paint(fill, pen, paint => _canvas.DrawPath(path, paint), smooth);
    }

    public void Circle(Spot center, double radius, Color? fill, Pen? pen) => Paint(fill, pen, paint => _canvas.DrawCircle(Of(center), (float)radius, paint));

    public void Text(string text, Spot origin, TextStyle style, double degrees)
    {
        using var font = new SKFont((style.Bold ? _bold : _regular).Value, (float)style.Size) { Subpixel = true };
        using var paint = new SKPaint { Color = Of(style.Color), IsAntialias = true };
        _canvas.Save();
        _canvas.RotateDegrees((float)-degrees, (float)origin.X, (float)origin.Y);
        _canvas.DrawText(text, (float)origin.X, (float)origin.Y, SKTextAlign.Left, font, paint);
        _canvas.Restore();
    }

    public void Image(Box box, Pixels pixels)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(pixels.Width, pixels.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        pixels.Rgba.CopyTo(bitmap.GetPixelSpan());
        using var image = SKImage.FromBitmap(bitmap);
        _canvas.DrawImage(image, new SKRect((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    public void Clip(Box box)
    {
        _canvas.Save();
        _canvas.ClipRect(new SKRect((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom));
    }

    public void Unclip() => _canvas.Restore();

    public void Dispose() => _surface.Dispose();

    private static void Paint(Color? fill, Pen? pen, Action<SKPaint> draw, bool smooth = true)
    {
        if (fill is { A: > 0 } color)
        {
            using var paint = new SKPaint { Color = Of(color), IsAntialias = smooth, Style = SKPaintStyle.Fill };
            draw(paint);
        }
        if (pen is not { Width: > 0, Color.A: > 0 }) return;
        using var outline = new SKPaint { Color = Of(pen.Color), IsAntialias = smooth, Style = SKPaintStyle.Stroke, StrokeWidth = (float)pen.Width, StrokeJoin = SKStrokeJoin.Round };
        using var dashes = pen.Dashes is null ? null : SKPathEffect.CreateDash([.. pen.Dashes.Select(static d => (float)d)], 0);
        outline.PathEffect = dashes;
        draw(outline);
    }

    private static SKTypeface Load(string name)
    {
        using var data = SKData.CreateCopy(Resources.ReadBytes(name));
        return SKTypeface.FromData(data);
    }

    private static SKPoint Of(Spot spot) => new((float)spot.X, (float)spot.Y);

    private static SKColor Of(Color color)
    {
        var (r, g, b, a) = color.ToBytes();
        return new SKColor(r, g, b, a);
    }
}
