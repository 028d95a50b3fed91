using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Arrays;

/// <summary>Arrays to pictures and files and back, beside Keras.</summary>
public sealed class ImageArrayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("image arrays").FullName;

    public static TheoryData<int, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<int, bool, bool>();
            foreach (var channels in (int[])[1, 3, 4])
            {
                foreach (var (first, scale) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
                    cases.Add(channels, first, scale);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Pictures_of_arrays_and_arrays_of_pictures_are_those_of_Keras(int channels, bool first, bool scale)
    {
        var name = $"{channels}_{(first ? "first" : "last")}_{(scale ? "scaled" : "plain")}";
        var format = first ? "channels_first" : "channels_last";
        var image = keras.utils.array_to_img(Recorded.Arrays[$"{name}/x"], format, scale);
        Same(Recorded.Arrays[$"{name}/pixels"], image);
        Same(Recorded.Arrays[$"{name}/array"], keras.utils.img_to_array(image, format));
    }

    [Theory]
    [InlineData(1, "png"), InlineData(3, "png"), InlineData(4, "png"), InlineData(1, "bmp"), InlineData(3, "bmp")]
    public void A_saved_picture_is_read_again_as_it_was(int channels, string format)
    {
        var x = new RandomState(channels).randint(0, 256, (11, 7, channels)).astype("uint8");
        var path = Path.Combine(_folder, $"a picture.{format}");
        keras.utils.save_img(path, x, scale: false);
        var read = keras.utils.img_to_array(keras.utils.load_img(path, color_mode: channels switch { 1 => "grayscale", 3 => "rgb", _ => "rgba" }), dtype: "uint8");
        Same(x, read);
    }

    [Fact]
    public void A_JPEG_picture_is_nearly_what_it_was_and_has_no_opacity()
    {
        // Smooth: what JPEG keeps.
        var x = new NDArray(new float[16, 16, 4]);
        foreach (var i in range(16))
            x[i] = 10f * i;
        var path = Path.Combine(_folder, "smooth.jpg");
        keras.utils.save_img(path, x, scale: false, file_format: "jpg", quality: 95);
        var read = keras.utils.img_to_array(keras.utils.load_img(path));
        Assert.Equal(new Shape(16, 16, 3), read.shape);
        Assert.InRange((double)np.max(np.abs(read - x[":, :, :3"])), 0, 4);
    }

    [Fact]
    public void The_middle_of_a_picture_is_taken_as_in_Keras()
    {
        foreach (var (height, width) in ((int, int)[])[(8, 8), (10, 5), (30, 40), (17, 10)])
        {
            foreach (var interpolation in (string[])["nearest", "bilinear", "lanczos"])
                Same(Recorded.Arrays[$"aspect/{height}_{width}_{interpolation}"], keras.utils.load_img(Recorded.Arrays.File("aspect"), target_size: (height, width), interpolation: interpolation, keep_aspect_ratio: true));
        }
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(4)]
    public void What_tf_io_encodes_it_decodes(int channels)
    {
        var x = new RandomState(9).randint(0, 256, (6, 5, channels)).astype("uint8");
        var path = Path.Combine(_folder, "sub", "encoded.png");
        tf.io.write_file(path, tf.io.encode_png(tf.constant(x)));
        Same(x, tf.io.decode_png(tf.io.read_file(path), channels).numpy());
        Assert.Equal(new Shape(6, 5, 3), tf.io.decode_image(tf.io.read_file(path), 3).shape);
    }

    /// <summary>Pillow: <c>Image.fromarray(uint16).convert(mode)</c> keeps 0 to 255 and cuts off what is above.</summary>
    [Theory]
    [InlineData("L"), InlineData("RGB"), InlineData("RGBA")]
    public void Sixteen_bits_are_cut_off_at_white(string mode)
    {
        var picture = PIL.Image.fromarray(np.array(new ushort[,] { { 0, 1, 254, 255, 256, 511, 1000, 65535 } }));
        Assert.Equal("I;16", picture.mode);

        var converted = picture.convert(mode);

        byte[] grey = [0, 1, 254, 255, 255, 255, 255, 255];
        Assert.Equal(grey.SelectMany(value => mode switch
        {
            "L" => new[] { value },
            "RGB" => [value, value, value],
            _ => [value, value, value, 255],
        }), converted.Pixels.ToArray());
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        Assert.Equal("Unsupported channel number: 2", Assert.Throws<ValueError>(() => keras.utils.array_to_img(np.zeros((3, 3, 2)))).Message);
        Assert.StartsWith("Expected image array to have rank 3 (single image).", Assert.Throws<ValueError>(() => keras.utils.array_to_img(np.zeros((3, 3)))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unsupported image shape:", Assert.Throws<ValueError>(() => keras.utils.img_to_array(np.zeros((1, 3, 3, 2)))).Message, StringComparison.Ordinal);
        Assert.Throws<ValueError>(() => keras.utils.save_img(Path.Combine(_folder, "x.xyz"), np.zeros((3, 3, 3))));
        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Throws<InvalidDataException>(() => tf.io.decode_png([1, 2, 3]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Same(NDArray expected, NDArray actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.Equal(expected.dtype, actual.dtype);
        Assert.True(np.array_equal(expected, actual), $"Expected {expected}, received {actual}.");
    }
}
