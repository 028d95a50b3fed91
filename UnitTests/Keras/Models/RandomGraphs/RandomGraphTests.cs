using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
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
        var x = new Tensors(model.input.Structure, model.inputs.Select(static (input, k) => (Tensor)Sample(input.shape, k)));
        Close(expected.GetProperty("outputs"), model.Apply(x));
        Train(model, x, expected);
        Close(expected.GetProperty("after"), model.Apply(x));
    }

    private static void Train(Model model, Tensors x, JsonElement expected)
    {
        var y = new Tensors(model.output.Structure, model.outputs.Select(static (output, k) => (Tensor)(Data(output.shape, 10 + k) * 0.5f)));
        model.compile(keras.optimizers.SGD(0.01f), "mse");
        Dictionary<string, List<float>> Fit() => model.fit(x, y, epochs: 2, batch_size: 6, verbose: 0, shuffle: false).history;
        if (expected.TryGetProperty("error", out var error))
        {
            Assert.Equal(error.GetString(), Assert.Throws<ValueError>(() => Fit()).Message);
            return;
        }
        var history = Fit();
        Assert.Equal(expected.GetProperty("history").EnumerateObject().Select(static e => e.Name), history.Keys);
        foreach (var values in expected.GetProperty("history").EnumerateObject())
        {
            foreach (var (number, value) in values.Value.EnumerateArray().Zip(history[values.Name]))
                Near(number.GetDouble(), value);
        }
    }

    private static NDArray Data(Shape shape, int phase)
    {
        var sizes = new Shape([6, .. shape.dims[1..]]);
        return np.sin(np.arange((int)sizes.size).reshape(sizes) * 0.7 + phase).astype(np.float32);
    }

    /// <summary>An input. The last steps of every second sequence are 0, so that there is something to mask.</summary>
    private static NDArray Sample(Shape shape, int phase)
    {
        var x = Data(shape, phase);
        if (shape.ndim == 3)
            x["::2", -1] = 0f;
        return x;
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
