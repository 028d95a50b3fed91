using System.Reflection;
using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Applications;

/// <summary>The models of <c>keras.applications</c> against those of Keras: layers by name, class and shape, weights by path and shape, outputs of first weights, and what is done to pixels.</summary>
/// <remarks><c>TFNET_APPLICATIONS</c> names another file of the same kind, with the outputs of all models.</remarks>
[Collection("random streams")]
public class ApplicationTests
{
    private static readonly JsonElement s_recorded = Recorded.Load(Environment.GetEnvironmentVariable("TFNET_APPLICATIONS") ?? "applications.json");

    public static TheoryData<string> Models => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static model => model.Name)];

    public static TheoryData<string> Modules => [.. s_recorded.GetProperty("preprocess_input").EnumerateObject().Select(static module => module.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void AModelIsKeras(string name)
    {
        var expected = s_recorded.GetProperty("models").GetProperty(name);
        foreach (var entry in expected.GetProperty("cases").EnumerateArray())
        {
            keras.backend.clear_session();
            keras.utils.set_random_seed(1);
            var hasOutput = entry.TryGetProperty("output", out var output);
            // Where only layers are compared, no first weights are drawn.
            using var undrawn = hasOutput ? null : new AwaitedWeights();
            var model = Make(keras.applications, name, entry.GetProperty("arguments"));
            Assert.Equal(entry.GetProperty("name").GetString(), model.name);
            Same(entry, Structure(model));
            Assert.Equal(entry.GetProperty("params").GetInt64(), model.count_params());
            if (entry.TryGetProperty("halved", out _))
                model.trainable_variables.ToList().ForEach(static weight => weight.assign(weight * 0.5f));
            if (hasOutput)
                Near(output, model.Apply((Tensor)(Images(expected.GetProperty("size").GetInt32()) / 255f), training: false), 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void PixelsAreBroughtIntoTheFormOfTheModule(string name)
    {
        var module = (ApplicationModule)typeof(ApplicationsApi).GetProperty(name)!.GetValue(keras.applications)!;
        var expected = s_recorded.GetProperty("preprocess_input").GetProperty(name);
        var x = Images(2, 2);
        Near(expected.GetProperty("array"), (Tensor)module.preprocess_input(x.copy()), 1e-6);
        Near(expected.GetProperty("tensor"), module.preprocess_input((Tensor)x), 1e-6);
        Near(expected.GetProperty("bytes"), (Tensor)module.preprocess_input(x.astype("uint8")), 1e-6);
        Near(expected.GetProperty("image"), (Tensor)module.preprocess_input(x[0].copy()), 1e-6);
        var inputs = keras.Input((2, 2, 3));
        Near(expected.GetProperty("tensor"), keras.Model(inputs, module.preprocess_input(inputs)).Apply((Tensor)x), 1e-6);
    }

    [Fact]
    public void EveryModelIsCompared()
    {
        var offered = typeof(ApplicationsApi).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static method => method.ReturnType == typeof(Functional)).Select(static method => method.Name);
        Assert.Empty(offered.Except(s_recorded.GetProperty("models").EnumerateObject().Select(static model => model.Name)));
    }

    [Fact]
    public void AModelBeginsAtATensor()
    {
        var inputs = keras.Input((40, 40, 1));
        var base_model = keras.applications.VGG16(include_top: false, weights: null, input_tensor: keras.layers.Concatenate().Apply([inputs, inputs, inputs]), pooling: "max");
        Assert.Equal("input_layer", base_model.layers[0].name.Split('_')[0] + "_layer");
        Assert.Same(inputs, base_model.inputs[0]);
        Assert.Equal((-1, 512), base_model.output_shape);
    }

    [Theory]
    [InlineData("none.h5", null, 1000, "softmax", "The `weights` argument should be either `None` (random initialization), 'imagenet' (pre-training on ImageNet), or the path to the weights file to be loaded.  Received: weights=none.h5")]
    [InlineData("imagenet", null, 10, "softmax", "If using `weights='imagenet'` with `include_top=True`, `classes` should be 1000.  Received classes=10")]
    [InlineData("imagenet", null, 1000, "sigmoid", "Only `None` and `softmax` activations are allowed")]
    [InlineData("imagenet", "64, 64, 3", 1000, "softmax", "When setting `include_top=True` and loading `imagenet` weights, `input_shape` should be (224, 224, 3).  Received: input_shape=(64, 64, 3)")]
    [InlineData(null, "31, 64, 3", 1000, "softmax", "Input size must be at least 32x32; Received: input_shape=(31, 64, 3)")]
    [InlineData(null, "-1, 64, 3", 1000, "softmax", "If `include_top` is True, you should specify a static `input_shape`. Received: input_shape=(None, 64, 3)")]
    [InlineData(null, "64, 3", 1000, "softmax", "`input_shape` must be a tuple of three integers.")]
    public void WhatCannotBeIsSaid(string? weights, string? shape, int classes, string activation, string message)
    {
        Shape? sizes = shape is null ? null : new Shape([.. shape.Split(", ").Select(long.Parse)]);
        var error = Assert.Throws<ValueError>(() => keras.applications.ResNet50(weights: weights, input_shape: sizes, classes: classes, classifier_activation: activation));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClassesAreOfImageNet() => Assert.StartsWith(
        "`decode_predictions` expects a batch of predictions (i.e. a 2D array of shape (samples, 1000)). Received array with shape: (2, 10)",
        Assert.Throws<ValueError>(() => keras.applications.vgg16.decode_predictions(np.zeros((2, 10)))).Message, StringComparison.Ordinal);

    /// <summary>The model of a name, with these arguments; without weights its first ones are drawn at random.</summary>
    internal static Functional Make(ApplicationsApi applications, string name, JsonElement arguments, string? weights = null)
    {
        var method = typeof(ApplicationsApi).GetMethod(name)!;
        return (Functional)method.Invoke(applications, [.. method.GetParameters().Select(Value)])!;

        object? Value(ParameterInfo parameter) => parameter.Name == "weights" ? weights
            : !arguments.TryGetProperty(parameter.Name!, out var given) ? parameter.DefaultValue
            : given.ValueKind switch
            {
                JsonValueKind.String => given.GetString(),
                JsonValueKind.Array => new Shape([.. given.EnumerateArray().Select(static size => size.GetInt64())]),
                JsonValueKind.Number => parameter.ParameterType == typeof(double) ? given.GetDouble() : given.GetInt32(),
                _ => given.GetBoolean(),
            };
    }

    internal static List<string> Structure(Functional model) =>
    [
        .. model.layers.Select(static layer => $"{layer.name} {layer.GetType().Name} {layer.output.Single.shape}"),
        .. model.weights.Select(static weight => $"{weight.path} {weight.shape} {(weight.trainable ? "True" : "False")}"),
    ];

    /// <summary>Lines by the hashes of runs of them.</summary>
    internal static void Same(JsonElement expected, List<string> lines)
    {
        const int Run = 25;
        var hashes = expected.GetProperty("hashes").GetString()!.Chunk(8).Select(static hash => new string(hash)).ToArray();
        var runs = lines.Chunk(Run).ToArray();
        for (var i = 0; i < Math.Min(runs.Length, hashes.Length); i++)
        {
            Assert.True(
                $"{Crc32.Of(Encoding.UTF8.GetBytes(string.Join('\n', runs[i]))):x8}" == hashes[i],
                $"{expected.GetProperty("arguments")}: one of the lines from {i * Run} on is another than Keras', which generate.py --lines prints:\n{string.Join('\n', runs[i])}");
        }
        Assert.Equal(expected.GetProperty("lines").GetInt32(), lines.Count);
    }

    internal static NDArray Images(int size, int count = 1) =>
        (127.5 + 127.5 * np.sin(np.arange(count * size * size * 3) * 0.37)).reshape((count, size, size, 3)).astype(np.float32);

    /// <summary>Equal by norm.</summary>
    private static void Near(JsonElement expected, Tensor found, double band)
    {
        var (a, b) = (expected.EnumerateArray().Select(static number => number.GetDouble()).ToArray(), tf.cast(found, tf.float64).ToArray<double>());
        Assert.Equal(a.Length, b.Length);
        var difference = Math.Sqrt(a.Zip(b, static (p, q) => (p - q) * (p - q)).Sum()) / Math.Sqrt(a.Sum(static p => p * p));
        Assert.True(difference <= band, $"They differ by {difference} of the norm.");
    }
}
