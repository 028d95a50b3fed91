using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Metrics;

/// <summary>F-scores are Keras', with every average, threshold and weight.</summary>
public class FScoreTests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Metrics", "fscores.json"))).RootElement;

    private static readonly NDArray s_predictions = Array("p", (20, 3));

    private static readonly NDArray s_weights = Array("w", 20);

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_recorded.GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Batches_give_what_Keras_gives(int index)
    {
        var recorded = s_recorded.GetProperty("cases")[index];
        var labels = Array(recorded.GetProperty("labels").GetString()!, (20, 3));
        foreach (var weighted in new[] { false, true })
        {
            var metric = new FBetaScore(Average(recorded), recorded.GetProperty("beta").GetDouble(), Threshold(recorded));
            foreach (var (start, end) in new[] { (0, 9), (9, 20) })
            {
                var part = new Slice(start, end);
                metric.update_state(labels[part], s_predictions[part], weighted ? (Tensor)s_weights[part] : null);
            }
            Close(recorded.GetProperty(weighted ? "weighted" : "plain"), metric.result().ToArray<float>());
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Models_give_what_Keras_gives(int index)
    {
        var recorded = s_recorded.GetProperty("cases")[index];
        if (!recorded.TryGetProperty("evaluate", out var evaluated))
            return;
        var labels = Array("y", (20, 3));
        var model = keras.Sequential([keras.Input(3), keras.layers.Activation("linear")]);
        F1Score New(string name) => new(Average(recorded), Threshold(recorded), name);
        model.compile("sgd", "mse", metrics: [New("plain")], weighted_metrics: [New("heavy")]);
        Same(evaluated, model.evaluate(s_predictions, labels, batch_size: 8, verbose: 0));
        Same(recorded.GetProperty("sample_weight"), model.evaluate(s_predictions, labels, batch_size: 8, verbose: 0, sample_weight: s_weights));
        foreach (var eagerly in new[] { false, true })
        {
            model.compile("sgd", "mse", metrics: [New("plain")], weighted_metrics: [New("heavy")], run_eagerly: eagerly);
            var history = model.fit(
                s_predictions, labels, batch_size: 8, shuffle: false, verbose: 0, epochs: 2, validation_data: (s_predictions, labels), class_weight: new Dictionary<int, float> { [0] = 1, [1] = 2, [2] = 0.5f });
            foreach (var entry in recorded.GetProperty("class_weight").EnumerateObject())
            {
                Assert.Equal(entry.Value.EnumerateArray().Select(Mean), history.history[entry.Name].Select(static x => (double)x), Nearly);
                Assert.Equal(Average(recorded) is null, history.arrays.ContainsKey(entry.Name));
                if (Average(recorded) is not null)
                    continue;
                foreach (var (scores, array) in entry.Value.EnumerateArray().Zip(history.arrays[entry.Name]))
                    Close(scores, array.ToArray<float>());
                Close(evaluated.GetProperty(entry.Name), history.arrays["val_" + entry.Name][1].ToArray<float>());
            }
        }
    }

    private static void Same(JsonElement expected, Tensorflow.Keras.Evaluation found)
    {
        foreach (var entry in expected.EnumerateObject())
        {
            Assert.Equal(Mean(entry.Value), found[entry.Name], 1e-6);
            if (found.arrays.TryGetValue(entry.Name, out var scores))
                Close(entry.Value, scores.ToArray<float>());
            else
                Assert.Equal(1, entry.Value.GetArrayLength());
        }
    }

    private static double Mean(JsonElement scores) => scores.EnumerateArray().Average(static x => x.GetDouble());

    private static bool Nearly(double a, double b) => Math.Abs(a - b) < 1e-6;

    private static void Close(JsonElement expected, float[] found) =>
        Assert.Equal(expected.EnumerateArray().Select(static x => x.GetDouble()), found.Select(static x => (double)x), Nearly);

    private static string? Average(JsonElement recorded) => recorded.GetProperty("average").GetString();

    private static double? Threshold(JsonElement recorded) => recorded.GetProperty("threshold") is { ValueKind: JsonValueKind.Number } threshold ? threshold.GetDouble() : null;

    private static NDArray Array(string name, Shape shape) => np.array(s_recorded.GetProperty(name).EnumerateArray().Select(static x => x.GetSingle()).ToArray()).reshape(shape);
}
