using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Keras.Engine;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>What a script that uses <c>layer_recorder.py</c> wrote down of layers of real Keras.</summary>
/// <param name="file">The file, from the folder <c>Layers</c> on.</param>
internal sealed class RecordedLayers(string file)
{
    private readonly JsonElement _recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Layers", file))).RootElement;

    /// <summary>The names of the layers.</summary>
    public TheoryData<string> Names => [.. _recorded.EnumerateObject().Select(static p => p.Name)];

    /// <summary>What was written down of a layer.</summary>
    public JsonElement this[string name] => _recorded.GetProperty(name);

    /// <summary>Compares a layer, made after the same seed, with the recorded one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="make">Makes the layer.</param>
    /// <param name="tolerance">How far outputs may be apart, as a part of max(1, value); gradients five times that.</param>
    public void Check(string name, Func<Layer> make, double tolerance = 2e-6)
    {
        var expected = this[name];
        var shape = new Shape([.. expected.GetProperty("input").EnumerateArray().Select(static d => d.GetInt32())]);
        RandomStreams.Seed(42);
        var layer = make();
        var x = Numbers(shape);
        AssertEqual(expected.GetProperty("predicted"), layer.Apply(x, training: false), tolerance);
        var initial = expected.GetProperty("initial").EnumerateArray().ToArray();
        Assert.Equal(initial.Length, layer.weights.Count);
        for (var i = 0; i < initial.Length; i++)
            AssertEqual(initial[i], layer.weights[i], 3e-7);
        Assert.Equal(
            expected.GetProperty("paths").EnumerateArray().Select(static p => Inside(p.GetString()!)),
            layer.weights.Select(static w => Inside(w.path)));
        using var tape = tf.GradientTape();
        tape.watch(x);
        var trained = layer.Apply(x, training: true);
        var loss = tf.reduce_sum(trained * Numbers(trained.shape, 0.5));
        AssertEqual(expected.GetProperty("trained"), trained, tolerance);
        var gradients = tape.gradient(loss, [x, .. layer.trainable_weights]);
        foreach (var (recorded, gradient) in zip(expected.GetProperty("gradients").EnumerateArray(), gradients))
            AssertEqual(recorded, gradient, 5 * tolerance);
        foreach (var (recorded, weight) in zip(expected.GetProperty("weights").EnumerateArray(), layer.weights))
            AssertEqual(recorded, weight, 3e-7);
        Assert.Equal(expected.GetProperty("trainable").GetInt32(), layer.trainable_weights.Count);
        Assert.Equal(expected.GetProperty("params").GetInt32(), layer.count_params());
        Shape batch = [-1, .. shape[1..]];
        Assert.Equal(new Shape([.. expected.GetProperty("output_shape").EnumerateArray().Select(static d => d.GetInt32())]), layer.compute_output_shape(batch));
    }

    /// <summary>A weight's path inside its layer, without the numbers of the layers there: they count the layers of the process.</summary>
    private static string Inside(string path) => Regex.Replace(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], @"_\d+(?=/)", "");

    /// <summary>The numbers that layers are tried with.</summary>
    public static Tensor Numbers(Shape shape, double phase = 0)
    {
        var numbers = new float[shape.size];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (float)(2 * Math.Sin(1.7 * (i + 1) + phase));
        return tf.reshape(tf.constant(numbers), shape);
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
