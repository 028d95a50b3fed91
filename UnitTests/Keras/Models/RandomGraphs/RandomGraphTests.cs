using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Graphs of layers that generate.py drew at random, against Keras: layers and weights by name and in order, initial weights to the bit, the summary, outputs, two steps of training.</summary>
/// <remarks><c>TFNET_RANDOM_GRAPHS</c> names another file of the same kind.</remarks>
[Collection("random streams")]
public class RandomGraphTests
{
    private const double Band = 1e-5;

    private static readonly Dictionary<int, JsonElement> s_recorded = Recorded
        .Load(Environment.GetEnvironmentVariable("TFNET_RANDOM_GRAPHS") ?? "graphs.json").EnumerateArray().ToDictionary(static graph => graph.GetProperty("seed").GetInt32());

    public static TheoryData<int> Seeds() => [.. s_recorded.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ARandomGraphIsKeras(int seed)
    {
        var expected = s_recorded[seed];
        keras.backend.clear_session();
        keras.utils.set_random_seed(seed);

        var model = RandomGraph.Build(expected.GetProperty("graph"));

        Assert.Equal(Texts(expected, "layers"), model.layers.Select(static layer => layer.name));
        Assert.Equal(Texts(expected, "output_names"), model.output_names);
        Assert.Equal(Texts(expected, "paths"), model.weights.Select(static w => w.path));
        Assert.Equal(Texts(expected, "trainable"), model.trainable_weights.Select(static w => w.path));
        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text, expand_nested: seed % 2 == 0, show_trainable: seed % 3 == 0);
        Assert.Equal(expected.GetProperty("summary").GetString(), summary.TrimEnd());
        var x = new Tensors(model.input.Structure, model.inputs.Select(static (input, k) => (Tensor)Data(input.shape, k)));
        Close(expected.GetProperty("outputs"), model.Apply(x));
        Train(model, x, expected);
        Close(expected.GetProperty("after"), model.Apply(x));
    }

    private static void Train(Model model, Tensors x, JsonElement expected)
    {
        Tensor[] y = [.. model.outputs.Select(static (output, k) => (Tensor)(Data(output.shape, 10 + k) * 0.5f))];
        var optimizer = keras.optimizers.SGD(0.01f);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            using var tape = tf.GradientTape();
            Tensor loss = model.Apply(x, training: true).Zip(y, static (output, target) => tf.reduce_mean(tf.square(output - target))).Aggregate(static (a, b) => a + b);
            var weights = model.trainable_weights;
            var gradients = tape.gradient(loss, weights);
            if (expected.TryGetProperty("error", out var error))
            {
                Assert.Equal(error.GetString(), Assert.Throws<ValueError>(() => optimizer.apply(gradients, weights)).Message);
                return;
            }
            if (weights.Count > 0)
                optimizer.apply(gradients, weights);
            Near(expected.GetProperty("history").GetProperty("loss")[epoch].GetDouble(), (float)loss);
        }
    }

    private static NDArray Data(Shape shape, int phase)
    {
        var sizes = new Shape([6, .. shape.dims[1..]]);
        return np.sin(np.arange((int)sizes.size).reshape(sizes) * 0.7 + phase).astype(np.float32);
    }

    private static void Close(JsonElement expected, Tensors actual)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        foreach (var (numbers, tensor) in expected.EnumerateArray().Zip(actual))
        {
            var values = tensor.ToArray<float>();
            Assert.Equal(numbers.GetArrayLength(), values.Length);
            foreach (var (number, value) in numbers.EnumerateArray().Zip(values))
                Near(number.GetDouble(), value);
        }
    }

    private static void Near(double expected, float actual) => Assert.True(Math.Abs(expected - actual) <= Band * Math.Max(1, Math.Abs(expected)), $"Expected {expected:G9}, found {actual:G9}.");

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetString());
}
