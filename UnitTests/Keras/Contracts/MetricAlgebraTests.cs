using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Metrics;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>What holds for every metric: whole weights are repetitions, batches add up, a metric that was reset is a new one.</summary>
public class MetricAlgebraTests
{
    private static readonly JsonElement s_arguments = Recorded.Load("labels.json").GetProperty("arguments");

    private static readonly int[] s_classes = [2, 0, 1, 2, 1, 0, 2, 2, 1];
    private static readonly float[] s_scores = [0.1f, 0.35f, 0.8f, 0.55f, 0.9f, 0.2f, 0.45f, 0.7f, 0.6f];
    private static readonly int[] s_weights = [1, 2, 0, 3, 1, 1, 2, 0, 2];

    /// <summary>Metrics to which this does not apply, with the reason.</summary>
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["Mean"] = "Has values.",
        ["Sum"] = "Has values.",
        ["MeanMetricWrapper"] = "Needs a function.",
    };

    public static IEnumerable<TheoryDataRow<string>> Metrics => Construction.Classes.Keys
        .Where(key => key.Group == "metrics" && !s_others.ContainsKey(key.Name)).Select(key => new TheoryDataRow<string>(key.Name));

    public static IEnumerable<TheoryDataRow<string>> Weighted => Metrics.Where(row => row.Data is not "HammingLoss");

    [Theory]
    [MemberData(nameof(Weighted))]
    public void Whole_weights_are_repetitions(string name)
    {
        int[] all = [.. Enumerable.Range(0, s_classes.Length)];
        var weighted = Make(name);
        var (labels, predictions) = Samples(name, all);
        weighted.update_state(labels, predictions, tf.constant(s_weights.Select(weight => (float)weight).ToArray()));
        Near(Of(name, [.. all.SelectMany(i => Enumerable.Repeat(i, s_weights[i]))]), weighted);
        var none = Make(name);
        none.update_state(labels, predictions, tf.constant(Enumerable.Repeat(1f, all.Length).ToArray()));
        Near(Of(name, all), none);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Batches_add_up_and_a_reset_forgets_them(string name)
    {
        int[] all = [.. Enumerable.Range(0, s_classes.Length)];
        var metric = Make(name);
        Update(metric, name, all[3..]);
        metric.reset_state();
        foreach (var batch in new[] { all[..4], all[4..5], all[5..] })
            Update(metric, name, batch);
        Near(Of(name, all), metric);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_without_samples_has_a_result(string name)
    {
        // As Keras: 0 for a mean over nothing.
        if (name is not ("R2Score" or "HammingLoss" or "FBetaScore" or "F1Score"))
            Assert.All(tf.cast(Make(name).result(), TF_DataType.TF_FLOAT).ToArray<float>(), value => Assert.Equal(0f, value));
    }

    private static Metric Make(string name) => (Metric)Construction.Make(
        Construction.Classes[("metrics", name)], s_arguments.TryGetProperty(name, out var given) ? given : JsonDocument.Parse(name == "HammingLoss" ? """{"mode": "multiclass"}""" : "{}").RootElement);

    private static Metric Of(string name, int[] rows)
    {
        var metric = Make(name);
        Update(metric, name, rows);
        return metric;
    }

    private static void Update(Metric metric, string name, int[] rows)
    {
        var (labels, predictions) = Samples(name, rows);
        metric.update_state(labels, predictions);
    }

    /// <summary>Labels and predictions of the kind that the metric takes.</summary>
    private static (Tensor Labels, Tensor Predictions) Samples(string name, int[] rows)
    {
        var classes = tf.constant(rows.Select(i => s_classes[i]).ToArray());
        var scores = tf.constant(rows.Select(i => s_scores[i]).ToArray());
        var probabilities = tf.nn.softmax(tf.stack([scores * 3f, tf.constant(rows.Select(i => (float)((i * 5) % 7)).ToArray()) / 3f, 1.5f - scores], axis: 1));
        if (name.StartsWith("Sparse", StringComparison.Ordinal))
            return (classes, probabilities);
        if (name is "IoU" or "MeanIoU" or "Accuracy")
            return (classes, tf.constant(rows.Select(i => (i * 2) % 3).ToArray()));
        var isBinary = name is "AUC" or "BinaryIoU" or "Precision" or "Recall" || name.StartsWith("True", StringComparison.Ordinal) || name.StartsWith("False", StringComparison.Ordinal) || name.Contains("At", StringComparison.Ordinal);
        return isBinary ? (tf.cast(classes > 0, TF_DataType.TF_FLOAT), scores) : (tf.one_hot(classes, 3), probabilities);
    }

    private static void Near(Metric expected, Metric actual)
    {
        var (wanted, got) = (tf.cast(expected.result(), TF_DataType.TF_FLOAT).ToArray<float>(), tf.cast(actual.result(), TF_DataType.TF_FLOAT).ToArray<float>());
        Assert.Equal(wanted.Length, got.Length);
        for (var i = 0; i < wanted.Length; i++)
            Assert.InRange(got[i], wanted[i] - (1e-5f * (1 + Math.Abs(wanted[i]))), wanted[i] + (1e-5f * (1 + Math.Abs(wanted[i]))));
    }
}
