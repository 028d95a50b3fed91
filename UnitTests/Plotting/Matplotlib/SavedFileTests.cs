using SkiaSharp;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Plotly;
using TfNet.Engine;

namespace TfNet.UnitTests.Plotting.Matplotlib;

/// <summary>Files that figures are saved to: format, size, place and name.</summary>
[Collection("pyplot")]
public sealed class SavedFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "saved " + Guid.NewGuid().ToString("N"));
    private readonly (string Directory, bool PrintPaths, Action<ShownFigure>? Shown) _before = (PlotOutput.Directory, PlotOutput.PrintPaths, PlotOutput.Shown);

    public SavedFileTests()
    {
        (PlotOutput.Directory, PlotOutput.PrintPaths) = (_folder, false);
        plt.close("all");
    }

    public void Dispose()
    {
        (PlotOutput.Directory, PlotOutput.PrintPaths, PlotOutput.Shown) = _before;
        plt.close("all");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("a.png", null, null, 640, 480)]
    [InlineData("b.PNG", 50.0, null, 320, 240)]
    [InlineData("c", 200.0, null, 1280, 960)]
    public void Png_files_have_the_figures_size(string name, double? dpi, string? box, int width, int height)
    {
        plt.plot(new[] { 1, 2 });
        plt.savefig(Path.Combine(_folder, name), dpi, box);
        using var picture = SKBitmap.Decode(Path.Combine(_folder, Path.HasExtension(name) ? name : name + ".png"));
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public void The_figures_own_dpi_counts_and_tight_pictures_are_cut()
    {
        plt.figure(figsize: (2, 1), dpi: 150);
        plt.axis("off");
        plt.savefig(Path.Combine(_folder, "own.png"));
        plt.savefig(Path.Combine(_folder, "tight.png"), bbox_inches: "tight");
        using var own = SKBitmap.Decode(Path.Combine(_folder, "own.png"));
        using var tight = SKBitmap.Decode(Path.Combine(_folder, "tight.png"));
        Assert.Equal((300, 150), (own.Width, own.Height));
        // The axes' 1.55 x 0.77 inches and a tenth of an inch around.
        Assert.InRange(tight.Width, 262, 264);
        Assert.InRange(tight.Height, 145, 147);
    }

    [Fact]
    public void Where_files_cannot_be_written_the_message_says_what_to_do()
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");
        plt.plot(new[] { 1, 2 });
        Assert.Equal(
            $"'{Path.Combine(file, "a.png")}' cannot be written: '{file}' is a file, where a folder is needed. Choose another path.",
            Assert.Throws<IOException>(() => plt.savefig(Path.Combine(file, "a.png"))).Message);
        PlotOutput.Directory = file;
        var message = Assert.Throws<IOException>(plt.show).Message;
        Assert.StartsWith($"'{file}", message);
        Assert.EndsWith("show() writes into the folder that PlotOutput.Directory names.", message);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_paths_of_shown_figures_are_printed_where_everything_is()
    {
        PlotOutput.PrintPaths = true;
        var former = StandardOutput.Redirected;
        using var writer = new StringWriter();
        StandardOutput.Redirected = writer;
        try
        {
            plt.plot(new[] { 1, 2 });
            plt.show();
        }
        finally
        {
            StandardOutput.Redirected = former;
        }
        Assert.Equal(Directory.GetFiles(_folder).Single(), writer.ToString().Trim());
    }

    [Fact]
    public void Other_formats_and_boxes_are_refused()
    {
        Assert.Contains("'pdf'", Assert.Throws<Tensorflow.ValueError>(() => plt.savefig(Path.Combine(_folder, "a.pdf"))).Message);
        Assert.Contains("'wide'", Assert.Throws<Tensorflow.ValueError>(() => plt.savefig(Path.Combine(_folder, "a.png"), bbox_inches: "wide")).Message);
        Assert.Throws<Tensorflow.ValueError>(static () => plt.figure(dpi: 0));
        Assert.Throws<Tensorflow.ValueError>(static () => plt.figure(figsize: (1, double.NaN)));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Svg_files_are_whole_or_cut()
    {
        plt.plot(new[] { 1, 2 });
        plt.savefig(Path.Combine(_folder, "whole.svg"));
        plt.savefig(Path.Combine(_folder, "tight.svg"), bbox_inches: "tight");
        Assert.Contains("width=\"640\" height=\"480\" viewBox=\"0 0 640 480\"", File.ReadAllText(Path.Combine(_folder, "whole.svg")));
        Assert.DoesNotContain("viewBox=\"0 0 640 480\"", File.ReadAllText(Path.Combine(_folder, "tight.svg")));
    }

    [Fact]
    public void Shown_figures_are_numbered_named_and_told()
    {
        PlotOutput.Restart();
        var shown = new List<ShownFigure>();
        PlotOutput.Shown = shown.Add;
        plt.title("Ñandú: ¿Cómo? — 100 %");
        plt.figure().gca().set_title(new string('x', 80));
        plt.figure().gca();
        plt.gcf().suptitle("Over");
        plt.figure();
        plt.show();
        go.Figure(go.Bar(y: new[] { 1 })).update_layout(title: "Bars").show();
        string[] files = [.. Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(["001-nandu-como-100.svg", $"002-{new string('x', 60)}.svg", "003-over.svg", "004-bars.html", "plotly-basic.min.js"], files);
        Assert.Equal(["Ñandú: ¿Cómo? — 100 %", new string('x', 80), "Over", "Bars"], shown.Select(static s => s.Title));
        Assert.Equal([null, null, null, PlotlyScript.Basic], shown.Select(static s => s.Script));
        Assert.Empty(plt.gcf().axes);
    }

    [Fact]
    public void Figures_are_current_in_the_order_they_were_used()
    {
        var first = plt.figure();
        var (second, ax) = plt.subplots();
        Assert.Same(second, plt.gcf());
        Assert.Same(ax, plt.gca());
        var old = first.add_subplot(1, 2, 2);
        plt.sca(old);
        Assert.Same(first, plt.gcf());
        Assert.Same(old, plt.gca());
        plt.close();
        Assert.Same(second, plt.gcf());
        plt.clf();
        Assert.Empty(second.axes);
        plt.close(second);
        Assert.NotSame(second, plt.gcf());
        Assert.Throws<Tensorflow.ValueError>(static () => plt.close("some"));
        Assert.Throws<Tensorflow.ValueError>(static () => plt.subplot(99));
        Assert.Throws<Tensorflow.ValueError>(static () => plt.subplots(0, 2));
        var (_, axs) = plt.subplots(2, 3);
        Assert.Equal((2, 3), axs.shape);
        Assert.Same(axs[1, 2], axs[5]);
        Assert.Same(axs[1, 0], axs.flat[3]);
        Assert.Equal(6, axs.ravel().Count + axs.flatten().Count - axs.Count);
    }
}
