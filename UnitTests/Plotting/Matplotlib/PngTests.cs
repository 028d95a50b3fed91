using SkiaSharp;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Drawing;

namespace TfNet.UnitTests.Plotting.Matplotlib;

[Collection("pyplot")]
public class PngTests
{
    [Fact]
    public void Heat_map_cells_have_seaborns_colours()
    {
        var figure = plt.figure(figsize: (4, 4));
        var matrix = new[,] { { 0, 1, 2 }, { 3, 4, 5 } };
        sns.heatmap(matrix, cmap: "YlGnBu", mask: new[,] { { true, false, false }, { false, false, false } }, cbar: false, fmt: "d");
        using var picture = SKBitmap.Decode(figure.ToPng());
        Assert.Equal((400, 400), (picture.Width, picture.Height));
        var expected = Recorded.Get("heatmap").GetProperty("colors").Texts();
        var found = new List<string>();
        for (var cell = 1; cell < 6; cell++)
        {
            var x = (int)(400 * (0.125 + (0.775 * ((cell % 3) + 0.5) / 3)));
            var y = (int)(400 * (1 - 0.88 + (0.77 * ((cell / 3) + 0.5) / 2)));
            var pixel = picture.GetPixel(x, y);
            found.Add($"#{pixel.Red:x2}{pixel.Green:x2}{pixel.Blue:x2}");
        }
        Assert.Equal(expected, found);
        var masked = picture.GetPixel(50 + 20, 48 + 20);
        Assert.Equal(SKColors.White, masked);
        plt.close("all");
    }

    [Fact]
    public void Pictures_keep_their_pixels()
    {
        var figure = plt.figure(figsize: (2, 2));
        plt.imshow(new byte[,,] { { { 255, 0, 0 }, { 0, 255, 0 } }, { { 0, 0, 255 }, { 10, 20, 30 } } });
        plt.axis("off");
        using var picture = SKBitmap.Decode(figure.ToPng());
        Assert.Equal(new SKColor(255, 0, 0), picture.GetPixel(50, 50));
        Assert.Equal(new SKColor(0, 255, 0), picture.GetPixel(140, 50));
        Assert.Equal(new SKColor(0, 0, 255), picture.GetPixel(50, 140));
        Assert.Equal(new SKColor(10, 20, 30), picture.GetPixel(140, 140));
        plt.close("all");
    }

    [Fact]
    public void Text_is_drawn_without_any_font_of_the_system()
    {
        var figure = plt.figure(figsize: (2, 1));
        plt.axis("off");
        plt.text(0.1, 0.5, "Épocas", fontsize: 20);
        using var picture = SKBitmap.Decode(figure.ToPng());
        Assert.Contains(Enumerable.Range(0, picture.Width * picture.Height), i => picture.GetPixel(i % picture.Width, i / picture.Width).Red < 64);
        plt.close("all");
    }

    [Fact]
    public void Widths_of_text_are_the_drawing_librarys()
    {
        using var data = SKData.CreateCopy(Tensorflow.Plotting.Output.Resources.ReadBytes("DejaVuSans.ttf"));
        using var font = new SKFont(SKTypeface.FromData(data), 1000);
        foreach (var text in new[] { "Exactitud de Validación", "0.123", "ñÑ€—漢" })
            Assert.InRange(FontMetrics.Measure(text, new TextStyle(1000, Color.Black)), font.MeasureText(text) - 3, font.MeasureText(text) + 3);
    }
}
