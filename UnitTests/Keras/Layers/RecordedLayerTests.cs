using System.Globalization;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>What real Keras gives for the same seed and inputs: first weights, outputs, gradients, and what a call in training changes.</summary>
[Collection("random streams")]
public class RecordedLayerTests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Layers", "layers.json"))).RootElement;

    private static readonly Dictionary<string, Func<Layer>> s_layers = new()
    {
        ["dense"] = () => Dense(4),
        ["dense_relu"] = () => Dense(4, activation: "relu"),
        ["dense_softmax"] = () => Dense(4, activation: "softmax"),
        ["dense_3d"] = () => Dense(4),
        ["dense_no_bias"] = () => Dense(4, use_bias: false),
        ["dense_initializers"] = () => Dense(4, kernel_initializer: "he_normal", bias_initializer: initializers.RandomNormal(0.0, 0.05)),
        ["identity"] = () => Identity(),
        ["activation"] = () => Activation("tanh"),
        ["relu"] = () => ReLU(),
        ["relu_options"] = () => ReLU(max_value: 1.5, negative_slope: 0.1, threshold: 0.25),
        ["leaky_relu"] = () => LeakyReLU(),
        ["elu"] = () => ELU(0.7),
        ["prelu"] = () => PReLU(alpha_initializer: initializers.Constant(0.25)),
        ["prelu_shared"] = () => PReLU(alpha_initializer: 0.25, shared_axes: 1),
        ["softmax"] = () => Softmax(),
        ["softmax_axes"] = () => Softmax(axis: (1, 2)),
        ["dropout"] = () => Dropout(0.4),
        ["dropout_noise_shape"] = () => Dropout(0.4, noise_shape: (-1, 1)),
        ["dropout_seed"] = () => Dropout(0.5, seed: 7),
        ["dropout_none"] = () => Dropout(0.0),
        ["gaussian_noise"] = () => GaussianNoise(0.3),
        ["gaussian_dropout"] = () => GaussianDropout(0.3),
        ["activity_regularization"] = () => ActivityRegularization(l1: 0.1, l2: 0.2),
        ["flatten"] = () => Flatten(),
        ["flatten_channels_first"] = () => Flatten("channels_first"),
        ["flatten_vector"] = () => Flatten(),
        ["reshape"] = () => Reshape((3, 4)),
        ["reshape_open"] = () => Reshape((-1, 3)),
        ["permute"] = () => Permute((2, 1)),
        ["repeat_vector"] = () => RepeatVector(3),
        ["batch_normalization"] = () => BatchNormalization(),
        ["batch_normalization_4d"] = () => BatchNormalization(),
        ["batch_normalization_axis"] = () => BatchNormalization(axis: 1),
        ["batch_normalization_options"] = () => BatchNormalization(momentum: 0.9, epsilon: 0.01, center: false, scale: false),
        ["batch_normalization_initializers"] = () =>
            BatchNormalization(beta_initializer: initializers.RandomNormal(0.0, 0.05), gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization"] = () => LayerNormalization(gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization_axes"] = () => LayerNormalization(axis: (1, 2)),
        ["layer_normalization_axis"] = () => LayerNormalization(axis: 1, gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization_options"] = () => LayerNormalization(epsilon: 0.01, center: false, scale: false),
        ["layer_normalization_rms"] = () => LayerNormalization(rms_scaling: true),
        ["unit_normalization"] = () => UnitNormalization(),
        ["rescaling"] = () => Rescaling(1 / 127.5, offset: -1),
        ["normalization"] = () => Adapted(Normalization(), (7, 3)),
        ["normalization_all"] = () => Adapted(Normalization(axis: null), (7, 3)),
        ["normalization_axes"] = () => Adapted(Normalization(axis: [1, 2]), (7, 3, 2)),
        ["normalization_invert"] = () => Adapted(Normalization(invert: true), (7, 3)),
        ["normalization_given"] = () => Normalization(mean: new[] { 1.0, 2.0, 3.0 }, variance: new[] { 4.0, 1.0, 0.25 }),
        ["normalization_numbers"] = () => Normalization(axis: null, mean: 1.0, variance: 4.0),
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfKeras(string name)
    {
        var expected = s_recorded.GetProperty(name);
        var shape = new Shape([.. expected.GetProperty("input").EnumerateArray().Select(static d => d.GetInt32())]);
        RandomStreams.Seed(42);
        var layer = s_layers[name]();
        var x = Numbers(shape);
        AssertEqual(expected.GetProperty("predicted"), layer.Apply(x, training: false), 2e-6);
        var initial = expected.GetProperty("initial").EnumerateArray().ToArray();
        Assert.Equal(initial.Length, layer.weights.Count);
        for (var i = 0; i < initial.Length; i++)
            AssertEqual(initial[i], layer.weights[i], 3e-7);
        Assert.Equal(
            expected.GetProperty("paths").EnumerateArray().Select(static p => p.GetString()!.Split('/')[1]),
            layer.weights.Select(static w => w.path.Split('/')[1]));
        using var tape = tf.GradientTape();
        tape.watch(x);
        var trained = layer.Apply(x, training: true);
        var loss = tf.reduce_sum(trained * Numbers(trained.shape, 0.5));
        AssertEqual(expected.GetProperty("trained"), trained, 2e-6);
        var gradients = tape.gradient(loss, [x, .. layer.trainable_weights]);
        foreach (var (recorded, gradient) in zip(expected.GetProperty("gradients").EnumerateArray(), gradients))
            AssertEqual(recorded, gradient, 1e-5);
        foreach (var (recorded, weight) in zip(expected.GetProperty("weights").EnumerateArray(), layer.weights))
            AssertEqual(recorded, weight, 3e-7);
        Assert.Equal(expected.GetProperty("trainable").GetInt32(), layer.trainable_weights.Count);
        Assert.Equal(expected.GetProperty("params").GetInt32(), layer.count_params());
        Shape batch = [-1, .. shape[1..]];
        Assert.Equal(new Shape([.. expected.GetProperty("output_shape").EnumerateArray().Select(static d => d.GetInt32())]), layer.compute_output_shape(batch));
    }

    [Fact]
    public void ActivityRegularizationIsInTheLosses()
    {
        var layer = ActivityRegularization(l1: 0.1, l2: 0.2);
        layer.Apply(Numbers((2, 3)), training: true);
        Assert.Equal(s_recorded.GetProperty("activity_regularization").GetProperty("losses")[0].GetDouble(), (double)layer.losses[^1], 1e-5);
    }

    private static Tensor Numbers(Shape shape, double phase = 0)
    {
        var numbers = new float[shape.size];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)(2 * Math.Sin(1.7 * (i + 1) + phase));
        return tf.reshape(tf.constant(numbers), shape);
    }

    private static Layer Adapted(Tensorflow.Keras.Layers.Normalization layer, Shape shape)
    {
        layer.adapt(Numbers(shape, 1));
        return layer;
    }

    private static void AssertEqual(JsonElement expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.GetProperty("dtype").GetString(), actual.dtype.Name());
        Assert.Equal(new Shape([.. expected.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt32())]), actual.shape);
        var numbers = tf.cast(actual, TF_DataType.TF_DOUBLE).ToArray<double>();
        var i = 0;
        foreach (var value in expected.GetProperty("values").EnumerateArray().Select(static v => v.GetDouble()))
        {
            Assert.True(
                Math.Abs(numbers[i] - value) <= tolerance * Math.Max(1, Math.Abs(value)),
                string.Create(CultureInfo.InvariantCulture, $"element {i}: expected {value}, got {numbers[i]}"));
            i++;
        }
    }
}
