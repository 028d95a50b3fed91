using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Decoding;

/// <summary>Every kind of file and every number of channels gives TensorFlow's pixels. What TensorFlow refuses (opacity of JPEG and GIF, grey of GIF, BMP and four inks) is converted.</summary>
public sealed class DecodedChannelsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("decoded").FullName;

    // TensorFlow calls pixels of fewer than 8 bits nearly clear: 1 of 255 for one bit, 15 for four. Here they are opaque.
    private static readonly string[] s_thinAlpha = ["png_bits", "png_palette"];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in Recorded.Decoded.Cases.Where(static n => n != "folder"))
            {
                foreach (var channels in (int[])[0, 1, 3, 4])
                    cases.Add(name, channels);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_file_has_the_channels_that_TensorFlow_makes_of_it(string name, int channels)
    {
        var actual = Decoded(name, channels);
        var expected = Recorded.Decoded[$"{name}/{channels}"];
        if (expected.ndim != 3)
            return;
        Assert.Equal(expected.shape, actual.shape);
        if (s_thinAlpha.Contains(name) && channels == 4)
        {
            Assert.Equal(255, (int)np.min(Alpha(actual)));
            (expected, actual) = (Colors(expected), Colors(actual));
        }
        // Four inks become colours by Pillow's rule here, which rounds otherwise.
        Assert.InRange((int)np.max(np.abs(expected.astype("int32") - actual.astype("int32"))), 0, name == "jpeg_cmyk" ? 1 : 0);
    }

    [Theory]
    [InlineData("jpeg_444"), InlineData("jpeg_grey"), InlineData("jpeg_cmyk"), InlineData("gif"), InlineData("gif_grey")]
    public void Files_without_opacity_are_opaque(string name)
    {
        var actual = Decoded(name, 4);
        Assert.Equal(255, (int)np.min(Alpha(actual)));
        Assert.True(np.array_equal(Decoded(name, 3), Colors(actual)));
    }

    [Theory]
    [InlineData("gif"), InlineData("gif_grey"), InlineData("bmp"), InlineData("bmp_grey"), InlineData("bmp_alpha"), InlineData("jpeg_cmyk")]
    public void Colours_become_grey_by_their_brightness(string name)
    {
        var colors = Decoded(name, 3).astype("float64");
        var grey = np.sum(colors * np.array([0.299, 0.587, 0.114]), axis: -1);
        Assert.InRange((double)np.max(np.abs(grey - np.squeeze(Decoded(name, 1), axis: -1))), 0, 1.01);
    }

    [Theory]
    [InlineData(2), InlineData(5), InlineData(-1)]
    public void Other_numbers_are_refused(int channels) =>
        Assert.Equal($"`channels` must be 0, 1, 3 or 4 but got {channels}", Assert.Throws<InvalidArgumentError>(() => tf.io.decode_image(Recorded.Decoded["png/file"].ToByteArray(), channels)).Message);

    [Fact]
    public void A_folder_of_colour_photographs_is_read_as_grey()
    {
        foreach (var name in (string[])["jpeg_444", "jpeg_420", "jpeg_grey"])
            File.WriteAllBytes(Path.Combine(_folder, $"{name}.jpg"), Recorded.Decoded[$"{name}/file"].ToByteArray());
        var dataset = keras.utils.image_dataset_from_directory(_folder, labels: null, color_mode: "grayscale", image_size: (22, 19), shuffle: false, verbose: false);
        var actual = dataset.Single().Item1.numpy();
        var expected = Recorded.Decoded["folder/grayscale"];
        Assert.Equal(expected.shape, actual.shape);
        // Keras decodes by the fast transform here.
        Assert.InRange((float)np.max(np.abs(expected - actual)), 0, 3);
        Assert.InRange((float)np.mean(np.abs(expected - actual)), 0, 0.75);
    }

    private static NDArray Decoded(string name, int channels) => tf.io.decode_image(Recorded.Decoded[$"{name}/file"].ToByteArray(), channels).numpy();

    private static NDArray Alpha(NDArray image) => image[Slice.Ellipsis, new Slice(3, 4)];

    private static NDArray Colors(NDArray image) => image[Slice.Ellipsis, new Slice(0, 3)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
