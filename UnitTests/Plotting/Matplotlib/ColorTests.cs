using Tensorflow.Plotting;
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
            Assert.Equal(entry.Value.Texts(), sns.color_palette(name[0], int.Parse(name[1])).Select(static c => c.ToHex()));
        }
    }

    [Theory]
    [InlineData("#abc", "#aabbcc")]
    [InlineData("C1", "#ff7f0e")]
    [InlineData("tab:red", "#d62728")]
    [InlineData("0.5", "#808080")]
    [InlineData("LightCoral", "#f08080")]
    [InlineData("k", "#000000")]
    public void Names_give_colours(string text, string hex) => Assert.Equal(hex, Color.Parse(text).ToHex());
}
