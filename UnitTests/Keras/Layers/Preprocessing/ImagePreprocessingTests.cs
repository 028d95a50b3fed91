using System.Globalization;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Layers that change images against what real Keras made of them with the same seeds, call after call.</summary>
[Collection("random streams")]
public class ImagePreprocessingTests
{
    private static readonly NpzDictionary s_recorded = np.loadz(Path.Combine(AppContext.BaseDirectory, "Layers", "Preprocessing", "augmented.npz"));

    private static readonly Dictionary<string, (string Inputs, string DType, Func<Layer> Make)> s_cases = new()
    {
        ["flip"] = ("small", "uint8", static () => RandomFlip(seed: 1)),
        ["flip_horizontal"] = ("square", "float32", static () => RandomFlip("horizontal", seed: 2)),
        ["flip_vertical"] = ("small", "float32", static () => RandomFlip("vertical", seed: 3)),
        ["flip_one"] = ("one", "uint8", static () => RandomFlip(seed: 4)),
        ["flip_first"] = ("first", "uint8", static () => RandomFlip("horizontal", seed: 5, data_format: "channels_first")),
        ["flip_unseeded"] = ("small", "float32", static () => RandomFlip()),
        ["rotation"] = ("small", "float32", static () => RandomRotation(0.2, seed: 1)),
        ["rotation_bounds"] = ("square", "uint8", static () => RandomRotation((-0.1, 0.3), fill_mode: "nearest", seed: 2)),
        ["rotation_constant"] = ("small", "float32", static () => RandomRotation(1.0, fill_mode: "constant", fill_value: 50, seed: 3)),
        ["rotation_wrap"] = ("square", "float32", static () => RandomRotation(0.5f, fill_mode: "wrap", seed: 4)),
        ["rotation_nearest"] = ("small", "float32", static () => RandomRotation(0.3, interpolation: "nearest", seed: 6)),
        ["rotation_one"] = ("one", "uint8", static () => RandomRotation(0.25, seed: 7)),
        ["rotation_unseeded"] = ("small", "float32", static () => RandomRotation(0.1)),
        ["rotation_first"] = ("first", "float32", static () => RandomRotation(0.25, seed: 8, data_format: "channels_first")),
        ["translation"] = ("small", "float32", static () => RandomTranslation(0.3, 0.2, seed: 1)),
        ["translation_bounds"] = ("square", "uint8", static () => RandomTranslation((-0.5, 0.1), (0, 0.9), fill_mode: "wrap", seed: 2)),
        ["translation_constant"] = ("small", "float32", static () => RandomTranslation(0.8, 1.0, fill_mode: "constant", fill_value: 9, interpolation: "nearest", seed: 3)),
        ["translation_first"] = ("first", "uint8", static () => RandomTranslation(0.3, 0.2, fill_mode: "nearest", seed: 4, data_format: "channels_first")),
        ["zoom"] = ("small", "float32", static () => RandomZoom(0.4, seed: 1)),
        ["zoom_both"] = ("square", "uint8", static () => RandomZoom([-0.5, 0.1], [0.2, 0.6], fill_mode: "constant", seed: 2)),
        ["zoom_one"] = ("one", "uint8", static () => RandomZoom(0.5, 0.1, seed: 3)),
        ["zoom_first"] = ("first", "uint8", static () => RandomZoom(0.5, interpolation: "nearest", fill_mode: "wrap", seed: 4, data_format: "channels_first")),
        ["contrast"] = ("small", "float32", static () => RandomContrast(0.5, seed: 1)),
        ["contrast_bounds"] = ("square", "float32", static () => RandomContrast((0.3, 0.9), seed: 2)),
        ["contrast_one"] = ("one", "float32", static () => RandomContrast(0.9, seed: 3)),
        ["contrast_first"] = ("first", "float32", static () => RandomContrast((0.6, 0.1), seed: 4, data_format: "channels_first")),
        ["auto_contrast"] = ("square", "float32", static () => AutoContrast()),
        ["auto_contrast_byte"] = ("small", "uint8", static () => AutoContrast((200, 50))),
        ["auto_contrast_range"] = ("square", "float32", static () => AutoContrast(value_range: (-1, 400))),
        ["auto_contrast_one_value"] = ("flat", "float32", static () => AutoContrast()),
        ["solarization"] = ("small", "float32", static () => Solarization()),
        ["solarization_factors"] = ("square", "uint8", static () => Solarization(0.4, (0.9, 0.3), seed: 1)),
        ["solarization_range"] = ("square", "float32", static () => Solarization((0.1, 0.6), 0.8, value_range: (300, -10), seed: 2)),
        ["solarization_unseeded"] = ("small", "float32", static () => Solarization(0.5, 1)),
        ["brightness"] = ("small", "float32", static () => RandomBrightness(0.4, seed: 1)),
        ["brightness_byte"] = ("square", "uint8", static () => RandomBrightness((0, 0.9), seed: 2)),
        ["brightness_range"] = ("one", "float32", static () => RandomBrightness((-0.3, 0.2), value_range: (200, 10), seed: 3)),
        ["brightness_byte_dark"] = ("square", "uint8", static () => RandomBrightness((-0.4, -0.1), seed: 4)),
        ["crop"] = ("small", "uint8", static () => RandomCrop(4, 3, seed: 1)),
        ["crop_one"] = ("one", "float32", static () => RandomCrop(5, 6, seed: 2)),
        ["crop_large"] = ("small", "float32", static () => RandomCrop(12, 5, seed: 3)),
        ["crop_same"] = ("small", "float32", static () => RandomCrop(9, 3, seed: 4)),
        ["crop_first"] = ("first", "uint8", static () => RandomCrop(2, 5, seed: 5, data_format: "channels_first")),
        ["crop_unseeded"] = ("small", "float32", static () => RandomCrop(4, 4)),
        ["center"] = ("small", "uint8", static () => CenterCrop(4, 4)),
        ["center_large"] = ("small", "float32", static () => CenterCrop(12, 5)),
        ["center_first"] = ("first", "float32", static () => CenterCrop(3, 4, data_format: "channels_first")),
        ["center_one"] = ("one", "uint8", static () => CenterCrop(4, 5)),
        ["resizing"] = ("small", "float32", static () => Resizing(5, 12)),
        ["resizing_byte"] = ("square", "uint8", static () => Resizing(5, 11)),
        ["resizing_nearest"] = ("small", "uint8", static () => Resizing(5, 11, interpolation: "nearest")),
        ["resizing_bicubic"] = ("square", "uint8", static () => Resizing(13, 3, interpolation: "bicubic")),
        ["resizing_crop"] = ("small", "float32", static () => Resizing(4, 9, crop_to_aspect_ratio: true)),
        ["resizing_pad"] = ("small", "float32", static () => Resizing(4, 9, pad_to_aspect_ratio: true, fill_value: 7)),
        ["resizing_pad_tall"] = ("one", "float32", static () => Resizing(12, 3, pad_to_aspect_ratio: true)),
        ["resizing_first"] = ("first", "uint8", static () => Resizing(4, 5, data_format: "channels_first", interpolation: "lanczos3")),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void MakesTheImagesOfKeras(string name)
    {
        var (inputs, dtype, make) = s_cases[name];
        keras.utils.set_random_seed(21);
        var layer = make();
        var x = s_recorded[$"inputs/{inputs}"].astype(dtype);
        foreach (var (call, training) in new[] { ("first", true), ("second", true), ("calm", false) })
            Compare(name, s_recorded[$"{name}/{call}"], layer.Apply(x, training));
    }

    [Fact]
    public void AllThatWasRecordedIsCompared() =>
        Assert.Equal(s_recorded.Keys.Select(static key => key.Split('/')[0]).Where(static key => key != "inputs").Distinct().Order(StringComparer.Ordinal), s_cases.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void TrainsUnlessTold()
    {
        var x = s_recorded["inputs/small"].astype("float32");
        var flip = RandomFlip(seed: 1);
        Assert.Equal(s_recorded["flip/first"].ToArray<float>(), flip.Apply(x).ToArray<float>());
        var model = keras.Sequential([RandomFlip(seed: 1)]);
        Assert.Equal(s_recorded["flip/first"].ToArray<float>(), model.Apply(x).ToArray<float>());
        Assert.Equal(x.ToArray<float>(), model.Apply(x, training: false).ToArray<float>());
        Assert.Equal(x.ToArray<float>(), model.predict(x, verbose: 0).ToArray<float>());
    }

    /// <summary>In training, where each call draws the same again, against central differences.</summary>
    [Theory]
    [InlineData("rotation_constant")]
    [InlineData("rotation_wrap")]
    [InlineData("translation")]
    [InlineData("zoom_both")]
    [InlineData("zoom_first")]
    [InlineData("flip")]
    [InlineData("contrast_first")]
    [InlineData("brightness")]
    [InlineData("crop_first")]
    public void GradientsOfTrainingAreRight(string name)
    {
        var (inputs, _, make) = s_cases[name];
        Shape shape = inputs == "first" ? (2, 2, 4, 6) : (2, 5, 4, 2);
        var layer = InFloat64(make);
        var numbers = Enumerable.Range(0, (int)shape.size).Select(static i => 120 + (60 * Math.Sin(i * 1.3))).ToArray();
        var weights = tf.reshape(tf.constant(Enumerable.Range(0, 200).Select(static i => Math.Cos(i * 0.7)).ToArray(), tf.float64), 200);
        Tensor Loss(Tensor x)
        {
            ((ISeeded)layer).seed_generator!.state.assign(tf.constant(new long[] { 3, 1 }));
            var y = tf.reshape(tf.cast(layer.Apply(x, training: true), tf.float64), -1);
            return tf.reduce_sum(y * weights[..y.shape[0]]);
        }
        var at = tf.reshape(tf.constant(numbers, tf.float64), shape);
        using var tape = tf.GradientTape();
        tape.watch(at);
        var found = tape.gradient(Loss(at), at)!.ToArray<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            double Moved(double step)
            {
                var moved = (double[])numbers.Clone();
                moved[i] += step;
                return Loss(tf.reshape(tf.constant(moved, tf.float64), shape)).ToArray<double>()[0];
            }
            Assert.Equal((Moved(1e-3) - Moved(-1e-3)) / 2e-3, found[i], 1e-6);
        }

        static Layer InFloat64(Func<Layer> make)
        {
            keras.backend.set_floatx("float64");
            try
            {
                return make();
            }
            finally
            {
                keras.backend.set_floatx("float32");
            }
        }
    }

    [Fact]
    public void SaysWhatIsWrong()
    {
        var image = tf.ones((5, 3));
        Says("range [-1, 1]. Received: factor=1.5", static () => RandomRotation(1.5));
        Says("range [-1, 1]. Received: factor=(1.5, 2.0)", static () => RandomRotation((1.5, 2.0)));
        Says("range [-1, 1]. Received: factor=(0.1, 0.2, 0.3)", static () => RandomRotation([0.1, 0.2, 0.3]));
        Says("Unknown `fill_mode` x. Expected of one ('reflect', 'wrap', 'constant', 'nearest').", static () => RandomRotation(0.1, fill_mode: "x"));
        Says("Unknown `interpolation` x. Expected of one ('nearest', 'bilinear').", static () => RandomZoom(0.1, interpolation: "x"));
        Says("The `height_factor` and `width_factor` arguments should be a number (or a list of two numbers) in the range [-1.0, 1.0]. Received: input_number=1.2", static () => RandomZoom(1.2));
        Says("Received: height_factor=(0.1, 0.2, 0.3)", static () => RandomZoom([0.1, 0.2, 0.3]));
        Says("The `factor` argument should be a number (or a list of two numbers) in the range [-1.0, 1.0]. Received: input_number=1.2", static () => RandomTranslation(1.2, 0));
        Says("range [0, 1]. Received: factor=-0.1", static () => RandomContrast(-0.1));
        Says("range [0, 1]. Received: factor=(1.1, 2.0)", static () => RandomContrast((1.1, 2)));
        Says("range [-1, 1]. Received: factor=2", static () => RandomBrightness(2));
        Says("arguments should be a number (or a list of two numbers) in the range [0, 1]. Received: input_number=1.5", static () => Solarization(1.5));
        Says("Received: threshold_factor=(0.1, 0.2, 0.3)", static () => Solarization(0, [0.1, 0.2, 0.3]));
        Says("Received: value_range=3", static () => AutoContrast(3));
        Says("The `value_range` argument should be a list of two numbers. Received: value_range=3", static () => RandomBrightness(0.1, value_range: 3));
        Says("Received: value_range=(1.0, 2.0, 3.0)", static () => RandomBrightness(0.1, value_range: [1, 2, 3]));
        Says("The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=x", static () => RandomCrop(3, 3, data_format: "x"));
        Says("Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: data.shape=(5, 3)", () => RandomFlip().Apply(image));
        Says("Expected the input image to be rank 3 or 4. Received inputs.shape=(5, 3)", () => RandomBrightness(0.1).Apply(image));
        Says("Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', 'lanczos3', 'lanczos5', 'bicubic', 'area'). Received: interpolation=x", static () => Resizing(2, 2, interpolation: "x").Apply(tf.ones((5, 3, 1))));
        Says("Only `'constant'` is supported. Received: fill_mode=nearest", static () => Resizing(2, 2, fill_mode: "nearest").Apply(tf.ones((5, 3, 1))));
        Says("Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.", static () => Resizing(2, 2, crop_to_aspect_ratio: true, pad_to_aspect_ratio: true).Apply(tf.ones((5, 3, 1))));
        Says("size 3 (unbatched) or 4 (batched)", static () => CenterCrop(3, 3).compute_output_shape((2, 3)));
    }

    [Fact]
    public void ConfigsAreThoseOfKeras()
    {
        var rotation = RandomRotation(0.1f, seed: 2).get_config();
        Assert.Equal([-0.1, 0.1], (double[])rotation["factor"]!);
        Assert.Equal([0, 0.1], (double[])RandomContrast(0.1).get_config()["factor"]!);
        Assert.Equal([10, 200], (double[])RandomBrightness(0.1, (200, 10)).get_config()["value_range"]!);
        var translation = RandomTranslation(0.1, (-0.2, 0.3)).get_config();
        Assert.Equal(0.1, translation["height_factor"]);
        Assert.Equal([-0.2, 0.3], (double[])translation["width_factor"]!);
        Assert.Null(RandomZoom(0.1).get_config()["width_factor"]);
        Assert.Equal("channels_last", RandomFlip().get_config()["data_format"]);
        keras.utils.set_random_seed(5);
        // Keras' own, after the same seed: the config names a seed that the layer itself drew.
        Assert.Equal(CropSeed, RandomCrop(3, 4).get_config()["seed"]);
    }

    private const int CropSeed = 668835602;

    private static void Says(string message, Func<object> action) => Assert.Contains(message, Assert.Throws<ValueError>(action).Message, StringComparison.Ordinal);

    /// <summary>Copied pixels and integers exactly, weighed ones within 1e-5 of their range of 255.</summary>
    private static void Compare(string name, NDArray expected, Tensor found)
    {
        Assert.Equal(expected.dtype, found.dtype);
        Assert.Equal(expected.shape, found.shape);
        var (want, have) = (expected.astype("float64").ToArray<double>(), tf.cast(found, tf.float64).ToArray<double>());
        var copies = found.dtype == tf.uint8 || name.StartsWith("flip", StringComparison.Ordinal) || name.EndsWith("nearest", StringComparison.Ordinal);
        for (var i = 0; i < want.Length; i++)
        {
            Assert.True(
                Math.Abs(want[i] - have[i]) <= (copies ? 0 : 255e-5),
                string.Create(CultureInfo.InvariantCulture, $"{name}: element {i} is {have[i]}, expected {want[i]}"));
        }
    }
}
