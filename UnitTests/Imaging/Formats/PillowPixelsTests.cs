using PIL;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Formats;

/// <summary>load_img gives Pillow's pixels, bit for bit, for every kind of file.</summary>
public sealed class PillowPixelsTests
{
    public static TheoryData<string> Cases => [.. Recorded.Files.Cases];

    [Theory, MemberData(nameof(Cases))]
    public void A_file_has_the_mode_that_Pillow_opens_it_in(string name)
    {
        var mode = (string)Recorded.Files[$"{name}/mode"][0];
        // Four inks are decoded to the colours that Pillow converts them to.
        Assert.Equal(mode == "CMYK" ? "RGB" : mode, Image.open(Recorded.Files.File(name)).mode);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Rgb_is_that_of_Pillow(string name) => Check(name, "rgb");

    [Theory, MemberData(nameof(Cases))]
    public void Grayscale_is_that_of_Pillow(string name) => Check(name, "grayscale");

    [Theory, MemberData(nameof(Cases))]
    public void Rgba_is_that_of_Pillow(string name) => Check(name, "rgba");

    private static void Check(string name, string mode)
    {
        NDArray actual = keras.utils.load_img(Recorded.Files.File(name), color_mode: mode);
        var recorded = $"{name}/{mode}";
        var expected = Recorded.Files.Has(recorded)
            ? Recorded.Files[recorded]
            : np.concatenate([Recorded.Files[$"{name}/rgb"], np.full(Recorded.Files[$"{name}/rgb"].shape[..2].concatenate(1), 255, "uint8")], axis: -1);
        Assert.Equal(expected.dtype, actual.dtype);
        Assert.Equal(expected.shape, actual.shape);
        var difference = np.abs(expected.astype("int64") - actual.astype("int64"));
        Assert.True((int)np.max(difference) == 0, $"{name} as {mode}: {(int)np.sum(difference != 0)} of {difference.size} differ, by up to {(int)np.max(difference)}.");
    }
}
