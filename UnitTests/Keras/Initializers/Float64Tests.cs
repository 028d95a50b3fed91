using System.Runtime.InteropServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Operations.Initializers;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Initializers;

/// <summary>Weights and noise of float64 have draws of their own, which are Keras' bit for bit; an orthogonal matrix to rounding.</summary>
public class Float64Tests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Initializers", "float64.json"))).RootElement;

    private static readonly Dictionary<string, Func<Initializer>> s_initializers = new()
    {
        ["RandomNormal"] = static () => new RandomNormal(seed: 11),
        ["RandomUniform"] = static () => new RandomUniform(seed: 11),
        ["TruncatedNormal"] = static () => new TruncatedNormal(seed: 11),
        ["GlorotNormal"] = static () => new GlorotNormal(11),
        ["GlorotUniform"] = static () => new GlorotUniform(11),
        ["HeNormal"] = static () => new HeNormal(11),
        ["HeUniform"] = static () => new HeUniform(11),
        ["LecunNormal"] = static () => new LecunNormal(11),
        ["LecunUniform"] = static () => new LecunUniform(11),
        ["Orthogonal"] = static () => new Orthogonal(seed: 11),
    };

    private static readonly Dictionary<string, Func<double, Layer>> s_layers = new()
    {
        ["GaussianNoise"] = static x => new GaussianNoise(x, seed: 12, dtype: tf.float64),
        ["GaussianDropout"] = static x => new GaussianDropout(x, seed: 12, dtype: tf.float64),
        ["Dropout"] = static x => new Dropout(x, seed: 12, dtype: tf.float64),
    };

    public static TheoryData<string> Initializers => [.. s_initializers.Keys];

    public static TheoryData<string> Layers => [.. s_layers.Keys];

    [Theory]
    [MemberData(nameof(Initializers))]
    public void Initializers_draw_what_Keras_draws(string name)
    {
        foreach (var recorded in s_recorded.GetProperty("initializers").EnumerateArray().Where(c => c.GetProperty("name").GetString() == name))
        {
            var shape = new Shape(recorded.GetProperty("shape").Deserialize<int[]>()!);
            Same(Doubles(recorded.GetProperty("values")), s_initializers[name]().call(shape, TF_DataType.TF_DOUBLE), name == "Orthogonal" ? 1e-14 : 0);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layers_draw_what_Keras_draws(string name)
    {
        var recorded = s_recorded.GetProperty("layers").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var x = tf.reshape(tf.constant(Doubles(recorded.GetProperty("x")), tf.float64), (7, 3));
        var layer = s_layers[name](recorded.GetProperty("argument").GetDouble());
        foreach (var values in recorded.GetProperty("values").EnumerateArray())
            Same(Doubles(values), layer.Apply(x, training: true), 1e-15);
    }

    private static double[] Doubles(JsonElement packed) => MemoryMarshal.Cast<byte, double>(packed.GetBytesFromBase64()).ToArray();

    private static void Same(double[] expected, Tensor found, double tolerance)
    {
        Assert.Equal(TF_DataType.TF_DOUBLE, found.dtype);
        var values = found.ToArray<double>();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < values.Length; i++)
            Assert.True(Math.Abs(expected[i] - values[i]) <= tolerance, $"element {i} is {values[i]:R}, expected {expected[i]:R}");
    }
}
