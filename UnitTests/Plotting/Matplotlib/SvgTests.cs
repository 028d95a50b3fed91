using System.Globalization;
using System.Xml.Linq;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Plotting.Matplotlib;

[Collection("pyplot")]
public class SvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Everything_a_notebook_draws_is_well_formed()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Recorded.Spanish;
        try
        {
            var figure = plt.figure(figsize: (10, 5));
            plt.subplot(2, 2, 1);
            plt.plot(new[] { 1.5, 2.5, double.NaN, 4 }, "r--o", label: "Pérdida");
            plt.axhline(2, linestyle: ":");
            plt.legend();
            plt.grid(true);
            plt.subplot(2, 2, 2);
            plt.bar(new[] { "a", "b" }, new[] { 1.25, 2 }, color: new[] { "red", "C1" });
            plt.xticks(rotation: 45);
            plt.subplot(2, 2, 3);
            plt.pie(new[] { 1, 2, 3 }, labels: new[] { "x", "y", "z" }, autopct: "%1.1f%%", startangle: 90, colors: plt.cm.Paired.colors);
            plt.subplot(2, 2, 4);
            plt.imshow(new[,] { { 0.0, 1.0 }, { 0.5, 0.25 } }, cmap: "gray");
            plt.axis("off");
            plt.suptitle("Título");
            plt.tight_layout();
            var document = XDocument.Parse(figure.ToSvg());
            var texts = document.Descendants(_svg + "text").Select(static t => t.Value).ToArray();
            Assert.Contains("Pérdida", texts);
            Assert.Contains("33.3%", texts);
            Assert.Contains("Título", texts);
            Assert.Contains("1.5", texts);
            Assert.Equal(2, document.Descendants(_svg + "text").Count(static t => t.Attribute("transform")?.Value.StartsWith("rotate(-45") == true));
            Assert.DoesNotContain(document.Descendants().Attributes(), static a => a.Name != "font-family" && a.Name != "href" && a.Name != "d" && a.Value.Contains(','));
            Assert.DoesNotContain("NaN", document.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            plt.close("all");
        }
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var figure = plt.figure();
        plt.plot(new[] { 1, 2 }, label: "<script>alert(1)</script>&\"'");
        plt.legend();
        plt.title("</title><svg onload=x>\u0001\uD800");
        plt.xlabel("a\nb");
        var document = XDocument.Parse(figure.ToSvg());
        Assert.Empty(document.Descendants(_svg + "script"));
        Assert.DoesNotContain(document.Descendants().Attributes(), static a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains(document.Descendants(_svg + "text"), static t => t.Value == "<script>alert(1)</script>&\"'");
        plt.close("all");
    }

    [Fact]
    public void A_tight_picture_holds_all_its_text()
    {
        var figure = plt.figure(figsize: (3, 2));
        plt.bar(new[] { "a very long name of a model", "another very long name" }, new[] { 1, 2 });
        plt.xticks(rotation: 45);
        var tight = XDocument.Parse(figure.ToSvg(tight: true)).Root!;
        var whole = XDocument.Parse(figure.ToSvg(tight: false)).Root!;
        double Height(XElement root) => double.Parse(root.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        Assert.Equal(200, Height(whole));
        Assert.True(Height(tight) > 300);
        plt.close("all");
    }

    [Fact]
    public void Show_writes_files_and_closes()
    {
        var folder = Path.Combine(Path.GetTempPath(), "plots " + Guid.NewGuid().ToString("N"));
        var (before, print) = (PlotOutput.Directory, PlotOutput.PrintPaths);
        (PlotOutput.Directory, PlotOutput.PrintPaths) = (folder, false);
        try
        {
            plt.plot(new[] { 1, 2 });
            plt.title("Época / Pérdida");
            plt.show();
            plt.show();
            var file = Assert.Single(Directory.GetFiles(folder));
            Assert.EndsWith("-epoca-perdida.svg", file);
            XDocument.Load(file);
        }
        finally
        {
            (PlotOutput.Directory, PlotOutput.PrintPaths) = (before, print);
            Directory.Delete(folder, recursive: true);
        }
    }
}
