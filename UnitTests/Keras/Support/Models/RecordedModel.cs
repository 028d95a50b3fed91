using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Trainers.Histories;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras;

/// <summary>Compares models with what a script that uses <c>model_recorder.py</c> wrote down of them.</summary>
internal static class RecordedModel
{
    /// <summary>Makes a model after the same seed, and compares layers, names, initial weights to the bit, summary, outputs and training.</summary>
    public static void Check(JsonElement expected, Func<Model> make)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(7);

        var model = make();

        Assert.Equal(Texts(expected, "layers"), model.layers.Select(static layer => layer.name));
        Assert.Equal(Texts(expected, "paths"), model.weights.Select(static w => w.path));
        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text);
        Assert.Equal(expected.GetProperty("summary").GetString()!.TrimEnd(), summary.TrimEnd());
        var x = expected.GetProperty("inputs").EnumerateArray().Select(static shape => Data([6, .. shape.EnumerateArray().Select(static e => e.GetInt32())])).ToArray();
        var outputs = model.Apply(new Tensors(x.Select(static array => (Tensor)array)));
        Assert.Equal(expected.GetProperty("outputs").GetArrayLength(), outputs.Length);
        foreach (var (output, numbers) in outputs.Zip(expected.GetProperty("outputs").EnumerateArray()))
            Close(numbers, tf.cast(output, tf.float32).ToArray<float>());
        if (!expected.TryGetProperty("history", out var history))
            return;
        model.compile("adam", "mse", metrics: ["mae"]);
        int[] sizes = [6, .. outputs.Single.shape.dims[1..].Select(static size => (int)size)];
        var trained = model.fit(x[0], Data(sizes) * 0.5f, epochs: 2, batch_size: 4, verbose: 0, shuffle: false).history;
        foreach (var values in history.EnumerateObject())
            Close(values.Value, [.. trained[values.Name]]);
        Assert.Equal(new Shape(sizes), model.predict(x[0], verbose: 0).shape);
    }

    /// <summary>The numbers that models are tried with.</summary>
    public static NDArray Data(params int[] shape) => np.sin(np.arange(shape.Aggregate(1, static (a, b) => a * b)).reshape(new Shape(shape)) * 0.7).astype(np.float32);

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetString());

    private static void Close(JsonElement expected, float[] actual) => Assert.Equal(expected.Numbers(), actual.Select(static v => (double)v), (a, b) => Math.Abs(a - b) < 2e-6);
}
