using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Decoding;

/// <summary>Every kind of file and every number of channels gives TensorFlow's pixels, or is refused where TensorFlow refuses it.</summary>
public sealed class DecodedChannelsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("decoded").FullName;

    // TensorFlow calls a file of four inks damaged when one channel is asked for; here it becomes grey.
    private const string MadeGreyHere = "jpeg_cmyk";

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
        var file = Recorded.Decoded[$"{name}/file"].ToByteArray();
        var expected = Recorded.Decoded[$"{name}/{channels}"];
        if (expected.ndim == 3)
        {
            var actual = tf.io.decode_image(file, channels).numpy();
            Assert.Equal(expected.shape, actual.shape);
            if (s_thinAlpha.Contains(name) && channels == 4)
            {
                Assert.Equal(255, (int)np.min(actual[Slice.Ellipsis, new Slice(3, 4)]));
                (expected, actual) = (expected[Slice.Ellipsis, new Slice(0, 3)], actual[Slice.Ellipsis, new Slice(0, 3)]);
            }
            var difference = (int)np.max(np.abs(expected.astype("int32") - actual.astype("int32")));
            // Four inks become colours by Pillow's rule here, which rounds otherwise.
            Assert.True(difference <= (name == MadeGreyHere ? 1 : 0), $"{name} with {channels} channels differs by up to {difference}.");
        }
        else if (name != MadeGreyHere || channels != 1)
        {
            var error = Assert.Throws<InvalidArgumentError>(() => tf.io.decode_image(file, channels));
            Assert.Contains($"but got {channels}", error.Message, StringComparison.Ordinal);
            Assert.Contains(name[..3].ToUpperInvariant(), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Four_inks_become_grey() => Assert.Equal(new Shape(22, 19, 1), tf.io.decode_jpeg(Recorded.Decoded[$"{MadeGreyHere}/file"].ToByteArray(), 1).shape);

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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
