using System.Xml.Linq;
using SkiaSharp;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Drawing;

namespace TfNet.UnitTests.Plotting.Matplotlib;

/// <summary>What the two canvases make of each thing they are asked to draw.</summary>
public class CanvasTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";
    private static readonly Color _red = "red";

    [Fact]
    public void Svg_has_the_size_and_corner_of_the_view_and_a_background()
    {
        var root = Svg(new Box(-5, 10, 200, 100.5), static _ => { });
        Assert.Equal(("200", "100.5", "-5 10 200 100.5", "img"), (Get(root, "width"), Get(root, "height"), Get(root, "viewBox"), Get(root, "role")));
        Assert.Equal("name", root.Element(_svg + "title")!.Value);
        var background = Assert.Single(root.Elements(_svg + "path"));
        Assert.Equal(("M-5 10L195 10L195 110.5L-5 110.5Z", "#ffffff", null), (Get(background, "d"), Get(background, "fill"), Get(background, "stroke")));
    }

    [Fact]
    public void Svg_paths_say_their_colours_widths_and_dashes()
    {
        var path = Last(c => c.Path([new(1.23456, 2), new(3, 4)], closed: false, null, new Pen(_red with { A = 0.25 }, 1.5, [2, 1.25])));
        Assert.Equal("M1.235 2L3 4", Get(path, "d"));
        Assert.Equal(("none", "#ff0000", "0.25", "1.5", "2 1.25", "round"),
            (Get(path, "fill"), Get(path, "stroke"), Get(path, "stroke-opacity"), Get(path, "stroke-width"), Get(path, "stroke-dasharray"), Get(path, "stroke-linejoin")));
        var area = Last(c => c.Path([new(0, 0), new(1, 0), new(1, 1)], closed: true, _red, null, smooth: false));
        Assert.Equal(("M0 0L1 0L1 1Z", "#ff0000", null, "crispEdges"), (Get(area, "d"), Get(area, "fill"), Get(area, "stroke"), Get(area, "shape-rendering")));
        Assert.Null(Get(Last(c => c.Path([new(0, 0), new(1, 0)], closed: true, _red, new Pen(_red, 0))), "stroke"));
        Assert.Equal("none", Get(Last(c => c.Path([new(0, 0), new(1, 0)], closed: true, Color.None, new Pen(Color.None, 1))), "stroke"));
        Assert.Null(Get(area, "fill-opacity"));
    }

    [Fact]
    public void Svg_circles_texts_pictures_and_clips()
    {
        var circle = Last(c => c.Circle(new(1, 2), 3, _red, new Pen("blue", 0.5)));
        Assert.Equal(("circle", "1", "2", "3", "#ff0000", "#0000ff"), (circle.Name.LocalName, Get(circle, "cx"), Get(circle, "cy"), Get(circle, "r"), Get(circle, "fill"), Get(circle, "stroke")));
        var text = Last(c => c.Text("a < b", new(10, 20), new TextStyle(12, _red, Bold: true), 30));
        Assert.Equal(("a < b", "10", "20", "12", "bold", "rotate(-30 10 20)", "#ff0000"),
            (text.Value, Get(text, "x"), Get(text, "y"), Get(text, "font-size"), Get(text, "font-weight"), Get(text, "transform"), Get(text, "fill")));
        Assert.Equal(FontMetrics.Measure("a < b", new TextStyle(12, _red, Bold: true)), double.Parse(Get(text, "textLength")!, System.Globalization.CultureInfo.InvariantCulture), 0.001);
        var plain = Last(c => c.Text("a", new(10, 20), new TextStyle(12, _red), 0));
        Assert.Equal((null, null), (Get(plain, "font-weight"), Get(plain, "transform")));
        var image = Last(c => c.Image(new Box(1, 2, 30, 40), new Pixels(1, 1, [9, 8, 7, 255])));
        Assert.Equal(("1", "2", "30", "40", "none", "image-rendering:pixelated"),
            (Get(image, "x"), Get(image, "y"), Get(image, "width"), Get(image, "height"), Get(image, "preserveAspectRatio"), Get(image, "style")));
        using var pixels = SKBitmap.Decode(Convert.FromBase64String(Get(image, "href")!.Split(',')[1]));
        Assert.Equal(new SKColor(9, 8, 7), pixels.GetPixel(0, 0));
        var group = Last(static c =>
        {
            c.Clip(new Box(1, 2, 3, 4));
            c.Circle(new(0, 0), 1, _red, null);
            c.Unclip();
        });
        var clip = group.Parent!.Elements(_svg + "clipPath").Single();
        Assert.Equal($"url(#{Get(clip, "id")})", Get(group, "clip-path"));
        var rect = clip.Element(_svg + "rect")!;
        Assert.Equal(("1", "2", "3", "4"), (Get(rect, "x"), Get(rect, "y"), Get(rect, "width"), Get(rect, "height")));
    }

    [Fact]
    public void Png_pixels_are_where_they_belong()
    {
        using var picture = Png(static c =>
        {
            c.Path([new(10, 10), new(20, 10), new(20, 20), new(10, 20)], closed: true, _red, null);
            c.Path([new(30, 10), new(30, 30)], closed: false, null, new Pen("blue", 4));
            c.Path([new(40, 20), new(60, 20)], closed: false, null, new Pen("green", 4, [4, 4]));
            c.Circle(new(15, 40), 5, "black", null);
            c.Clip(new Box(40, 40, 5, 5));
            c.Path([new(30, 30), new(60, 30), new(60, 60), new(30, 60)], closed: true, "lime", null);
            c.Unclip();
            c.Image(new Box(60, 40, 10, 10), new Pixels(2, 1, [1, 2, 3, 255, 4, 5, 6, 255]));
            c.Path([new(80, 10.5), new(90, 10.5), new(90, 20), new(80, 20)], closed: true, _red, null, smooth: false);
        });
        Assert.Equal((200, 160), (picture.Width, picture.Height));
        SKColor At(double x, double y) => picture.GetPixel((int)((x - 5) * 2), (int)((y - 5) * 2));
        Assert.Equal((SKColors.Red, SKColors.White, SKColors.White), (At(11, 11), At(9, 11), At(21, 11)));
        Assert.Equal((SKColors.Blue, SKColors.Blue, SKColors.White), (At(29, 20), At(31, 20), At(33, 20)));
        Assert.Equal((new SKColor(0, 128, 0), SKColors.White), (At(42, 20), At(46, 20)));
        Assert.Equal((SKColors.Black, SKColors.White), (At(15, 36), At(11, 36)));
        Assert.Equal((SKColors.Lime, SKColors.White, SKColors.White), (At(42, 42), At(39, 42), At(46, 42)));
        Assert.Equal((new SKColor(1, 2, 3), new SKColor(4, 5, 6)), (At(62, 45), At(68, 45)));
        Assert.All(Enumerable.Range(0, 40), y => Assert.True(picture.GetPixel(160, y) == SKColors.White || picture.GetPixel(160, y) == SKColors.Red));
    }

    [Fact]
    public void Png_texts_stand_on_their_baseline_and_turn()
    {
        using var level = Png(static c => c.Text("HHH", new(10, 40), new TextStyle(20, Color.Black), 0));
        using var turned = Png(static c => c.Text("HHH", new(40, 60), new TextStyle(20, Color.Black), 90));
        using var bold = Png(static c => c.Text("HHH", new(10, 40), new TextStyle(20, Color.Black, Bold: true), 0));
        var (left, top, right, bottom) = Ink(level);
        Assert.InRange(bottom, 69, 71);
        Assert.InRange(top, 69 - 32, 71 - 28);
        Assert.InRange(left, 10, 16);
        Assert.InRange(right, 84, 100);
        var (x, y, x2, y2) = Ink(turned);
        Assert.InRange(x2, 69, 71);
        Assert.InRange(y2, 104, 110);
        Assert.InRange(x, 69 - 32, 71 - 28);
        Assert.InRange(y, 20, 36);
        Assert.True(Ink(bold).Right > right + 4);
    }

    private static (int Left, int Top, int Right, int Bottom) Ink(SKBitmap picture)
    {
        var dark = Enumerable.Range(0, picture.Width * picture.Height).Where(i => picture.GetPixel(i % picture.Width, i / picture.Width).Red < 128).ToArray();
        return (dark.Min(i => i % picture.Width), dark.Min(i => i / picture.Width), dark.Max(i => i % picture.Width), dark.Max(i => i / picture.Width));
    }

    private static SKBitmap Png(Action<ICanvas> draw)
    {
        using var canvas = new SkiaCanvas(new Box(5, 5, 100, 80), 2, Color.White);
        draw(canvas);
        return SKBitmap.Decode(canvas.Encode());
    }

    private static XElement Svg(Box view, Action<ICanvas> draw)
    {
        var canvas = new SvgCanvas(view, Color.White);
        draw(canvas);
        return XDocument.Parse(canvas.Finish("name")).Root!;
    }

    private static XElement Last(Action<ICanvas> draw) => Svg(new Box(0, 0, 100, 100), draw).Elements().Last();

    private static string? Get(XElement element, string name) => element.Attribute(name)?.Value;
}
