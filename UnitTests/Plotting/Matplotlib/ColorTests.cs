using Tensorflow.Plotting;
using Tensorflow.Plotting.Drawing;
using Tensorflow.Plotting.Matplotlib;

namespace TfNet.UnitTests.Plotting.Matplotlib;

public class ColorTests
{
    [Fact]
    public void Colour_maps_are_matplotlibs()
    {
        foreach (var entry in Recorded.Get("colors").EnumerateObject())
        {
            Colormap map = entry.Name;
            Assert.Equal(entry.Value.Texts(), Enumerable.Range(0, 7).Select(i => map.Sample(i / 6.0).ToHex()));
        }
    }

    [Fact]
    public void Images_cut_their_colours_to_bytes_as_matplotlib_does()
    {
        foreach (var entry in Recorded.Get("image").EnumerateObject())
        {
            var row = new double[1, 9];
            for (var i = 0; i < 9; i++) row[0, i] = i / 8.0;
            var pixels = new AxesImage(row, entry.Name, 0, 1, 1, upright: false).Pixels();
            for (var i = 0; i < 9; i++)
                Assert.Equal(entry.Value[i].Doubles(), pixels.Rgba.Skip(4 * i).Take(3).Select(static b => (double)b));
        }
    }

    [Fact]
    public void Palettes_are_seaborns()
    {
        foreach (var entry in Recorded.Get("palettes").EnumerateObject())
        {
            var name = entry.Name.Split(':');
            Assert.Equal(entry.Value.Texts(), sns.color_palette(name[0], int.TryParse(name[1], out var count) ? count : null).Select(static c => c.ToHex()));
        }
    }

    [Fact]
    public void Every_name_of_a_colour_is_matplotlibs()
    {
        foreach (var entry in Recorded.Get("named").EnumerateObject())
            Assert.Equal((entry.Name, entry.Value.GetString()!.ToLowerInvariant()), (entry.Name, Color.Parse(entry.Name).ToHex()));
    }

    [Fact]
    public void Every_colour_map_is_matplotlibs_at_its_ends_beyond_and_between()
    {
        double[] spots = [-0.5, 0, 1e-9, 0.2, 1 / 3.0, 0.499999, 0.5, 0.75, 0.999999, 1, 1.5];
        foreach (var name in Colormaps.Names)
        {
            foreach (var shown in new[] { name, name + "_r" })
            {
                // A part that lies between two bytes may fall to either side.
                foreach (var (spot, hex) in spots.Zip(Recorded.Get("maps").GetProperty(shown).Texts()))
                {
                    var (expected, actual) = (Color.Parse(hex), plt.get_cmap(shown).Sample(spot));
                    Assert.True(new[] { expected.R - actual.R, expected.G - actual.G, expected.B - actual.B }.Max(Math.Abs) <= 0.505 / 255, $"{shown} at {spot}: {hex}, {actual.ToHex()}");
                }
            }
        }
        Assert.Equal(0, plt.get_cmap("viridis").Sample(double.NaN).A);
        Assert.Equal(("viridis_r", 256), (plt.get_cmap("viridis_r").name, plt.get_cmap("viridis_r").N));
        Assert.Same(plt.get_cmap("gray"), plt.get_cmap("grey"));
        foreach (var map in typeof(ColormapRegistry).GetProperties().Where(static p => p.PropertyType == typeof(Colormap) && p.GetIndexParameters().Length == 0))
            Assert.Equal(map.Name, ((Colormap)map.GetValue(plt.cm)!).name);
        Assert.Same(plt.cm["Blues"], plt.cm.get_cmap("Blues"));
    }

    [Theory]
    [InlineData("#ff000080", 1, 0, 0, 128 / 255.0)]
    [InlineData("#f008", 1, 0, 0, 136 / 255.0)]
    [InlineData("none", 0, 0, 0, 0)]
    [InlineData("NONE", 0, 0, 0, 0)]
    [InlineData("0", 0, 0, 0, 1)]
    [InlineData("1", 1, 1, 1, 1)]
    [InlineData("C12", 44 / 255.0, 160 / 255.0, 44 / 255.0, 1)]
    public void Texts_give_opacity_too(string text, double r, double g, double b, double a)
    {
        var color = Color.Parse(text);
        Recorded.Near([r, g, b, a], [color.R, color.G, color.B, color.A]);
    }

    [Theory]
    [InlineData("#12")]
    [InlineData("#12345")]
    [InlineData("#gggggg")]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    [InlineData("C")]
    [InlineData("c1")]
    [InlineData("")]
    public void Other_texts_give_none(string text) => Assert.Contains($"'{text}'", Assert.Throws<Tensorflow.ValueError>(() => Color.Parse(text)).Message);

    [Theory]
    [InlineData("#abc", "#aabbcc")]
    [InlineData("C1", "#ff7f0e")]
    [InlineData("tab:red", "#d62728")]
    [InlineData("0.5", "#808080")]
    [InlineData("LightCoral", "#f08080")]
    [InlineData("k", "#000000")]
    public void Names_give_colours(string text, string hex) => Assert.Equal(hex, Color.Parse(text).ToHex());
}
