using System.Text.Json;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Histories;

/// <summary>What real Keras did, from training.json, and the data that it did it with.</summary>
internal static class RecordedTraining
{
    private static readonly Lazy<JsonElement> s_recorded = new(() =>
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Trainers", "Histories", "training.json"));
        return JsonDocument.Parse(stream).RootElement.Clone();
    });

    private static readonly Lazy<(NDArray X, NDArray Y, NDArray XTest, NDArray YTest)> s_data = new(() =>
    {
        var ((x, y), (xt, yt)) = keras.datasets.mnist.load_data();
        var (train, test) = (s_recorded.Value.GetProperty("train").GetInt32(), s_recorded.Value.GetProperty("test").GetInt32());
        return (
            (x[..train].reshape((train, 784)) / 255.0).astype("float32"), keras.utils.to_categorical(y[..train], 10),
            (xt[..test].reshape((test, 784)) / 255.0).astype("float32"), keras.utils.to_categorical(yt[..test], 10));
    });

    public static (NDArray X, NDArray Y, NDArray XTest, NDArray YTest) Data => s_data.Value;

    public static JsonElement Case(string name, int seed) => s_recorded.Value.GetProperty("cases").EnumerateArray()
        .First(c => c.GetProperty("name").GetString() == name && c.GetProperty("seed").GetInt32() == seed);

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var c in s_recorded.Value.GetProperty("cases").EnumerateArray())
            data.Add(c.GetProperty("name").GetString()!, c.GetProperty("seed").GetInt32());
        return data;
    }

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(static e => e.GetDouble())];
}
