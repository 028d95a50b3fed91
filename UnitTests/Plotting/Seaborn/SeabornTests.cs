using System.Xml.Linq;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Matplotlib;

namespace TfNet.UnitTests.Plotting.Seaborn;

[Collection("pyplot")]
public class SeabornTests
{
    [Fact]
    public void Bars_have_seaborns_colours_and_limits()
    {
        var df = pd.DataFrame(new() { ["Modelo"] = new[] { "a", "b", "c" }, ["P"] = new[] { 1.0, 2, 3 } });
        plt.figure();
        var ax = sns.barplot(x: "Modelo", y: "P", hue: "Modelo", data: df, palette: "Blues_d", legend: false);
        var recorded = Recorded.Get("barplot");
        Assert.Equal(recorded.GetProperty("colors").Texts(), ax.Artists.OfType<Rectangle>().Select(static r => r.Face.ToHex()));
        var (left, right) = ax.get_xlim();
        var (bottom, top) = ax.get_ylim();
        Recorded.Near(recorded.GetProperty("xlim").Doubles(), [left, right]);
        Recorded.Near(recorded.GetProperty("ylim").Doubles(), [bottom, top]);
        plt.close("all");
    }

    [Fact]
    public void Heat_map_numbers_have_seaborns_ink()
    {
        plt.figure(figsize: (8, 6));
        var ax = sns.heatmap(new[,] { { 0, 1, 2 }, { 3, 4, 5 } }, annot: true, fmt: "d", cmap: "YlGnBu", mask: new[,] { { true, false, false }, { false, false, false } }, cbar: false, linewidths: 0.5);
        var texts = ax.Artists.OfType<TextArtist>().ToArray();
        Assert.Equal(Recorded.Get("heatmap").GetProperty("text").Texts(), texts.Select(static t => t.text));
        Assert.Equal(Recorded.Get("heatmap").GetProperty("ink").Texts(), texts.Select(static t => t.Style.Color.ToHex()));
        plt.close("all");
    }

    [Fact]
    public void A_mask_of_another_shape_is_refused() =>
        Assert.Throws<Tensorflow.ValueError>(() => sns.heatmap(new double[2, 2], mask: new bool[3, 2]));

    [Fact]
    public void A_style_shows_in_new_axes_only()
    {
        try
        {
            sns.set_style("whitegrid");
            var figure = plt.figure();
            plt.plot(new[] { 1, 2 });
            sns.reset_defaults();
            XNamespace svg = "http://www.w3.org/2000/svg";
            Assert.Contains(XDocument.Parse(figure.ToSvg()).Descendants(svg + "path"), static p => p.Attribute("stroke")?.Value == "#cccccc");
            Assert.Throws<Tensorflow.ValueError>(() => sns.set_style("plain"));
        }
        finally
        {
            sns.reset_defaults();
            plt.close("all");
        }
    }

    [Fact]
    public void Groups_stand_side_by_side_and_categories_are_averaged()
    {
        var df = pd.DataFrame(new() { ["k"] = new[] { "a", "a", "b", "b" }, ["g"] = new[] { "u", "v", "u", "v" }, ["n"] = new[] { 1.0, 2, 3, 4 } });
        plt.figure();
        var bars = sns.barplot(data: df, x: "k", y: "n", hue: "g").Artists.OfType<Rectangle>().ToArray();
        Assert.Equal(4, bars.Length);
        Recorded.Near([-0.4, 0.6, 0, 1], [.. bars.Select(static b => b.X)]);
        plt.figure();
        var means = sns.barplot(data: df, x: "k", y: "n").Artists.OfType<Rectangle>().Select(static b => b.Height).ToArray();
        Recorded.Near([1.5, 3.5], means);
        plt.close("all");
    }
}
