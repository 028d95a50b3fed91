using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Metrics;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Metrics;

/// <summary>Metrics against the real ones: the result after each of several batches, weights, configs, resets.</summary>
public class MetricTests
{
    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Classes("metrics");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in RecordedElements.Cases("metrics", className))
        {
            var metric = metrics.deserialize(RecordedElements.Object(recorded));
            Check(metric, recorded);
            metric.reset_state();
            Check(metric, recorded);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Config_is_Keras_config(string className) => RecordedElements.ConfigsComeBack("metrics", className, static config => metrics.serialize(metrics.deserialize(config)));

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Names("metrics", "Metric", "metric", "MeanMetricWrapper", "mean_metric_wrapper"))
        {
            try
            {
                Assert.NotNull(metrics.get(name));
            }
            catch (TypeError)
            {
                // IoU and its like need arguments in Python too.
                Assert.True(name.Contains("IoU", StringComparison.Ordinal) || name.Contains("io_u", StringComparison.Ordinal) || name.Contains("At", StringComparison.Ordinal) || name.Contains("_at_", StringComparison.Ordinal), name);
            }
        }
    }

    [Fact]
    public void Accuracy_is_settled_by_the_shapes()
    {
        MetricsArg list = ["accuracy", new Precision(name: "p"), "mse"];
        Assert.Equal(["accuracy", "p", "mse"], list.Select(m => m!.Resolve((8, 3), (8, 3)).name));
        Assert.IsType<CategoricalAccuracy>(list[0]!.Resolve((8, 3), (8, 3)));
        Assert.IsType<SparseCategoricalAccuracy>(list[0]!.Resolve((8, 1), (8, 3)));
        Assert.IsType<SparseCategoricalAccuracy>(list[0]!.Resolve(8, (8, 3)));
        Assert.IsType<BinaryAccuracy>(list[0]!.Resolve((8, 1), (8, 1)));
        MetricsArg? names = new[] { "acc" };
        Assert.Equal("acc", names![0]!.Resolve(8, (8, 1)).name);
    }

    [Fact]
    public void A_metric_of_ones_own_keeps_variables()
    {
        var metric = new Largest();
        metric.update_state(new float[] { 1, 2 }, new float[] { 1, 5 });
        metric.update_state(new float[] { 1, 2 }, new float[] { 3, 4 });
        Assert.Equal(3, (float)metric.result());
        Assert.Equal("largest", metric.name[..7]);
        metric.reset_state();
        Assert.Equal(0, (float)metric.result());
        Assert.Single(metric.variables);
    }

    [Fact]
    public void Hamming_loss_is_the_share_of_wrong_labels()
    {
        var several = new HammingLoss("multilabel", threshold: 0.6);
        several.update_state(new float[,] { { 1, 0, 1, 0 }, { 0, 1, 0, 1 }, { 0, 0, 0, 1 } }, new float[,] { { 0.82f, 0.5f, 0.9f, 0 }, { 0, 1, 0.4f, 0.98f }, { 0.89f, 0.79f, 0, 0.3f } });
        Assert.Equal(0.25f, (float)several.result());
        var single = new HammingLoss("multiclass");
        single.update_state(new float[,] { { 1, 0 }, { 0, 1 }, { 0, 1 }, { 1, 0 } }, new float[,] { { 0.8f, 0.2f }, { 0.7f, 0.3f }, { 0.1f, 0.9f }, { 0.6f, 0.4f } });
        Assert.Equal(0.25f, (float)single.result());
    }

    [Fact]
    public void Predictions_that_are_not_numbers_lie_above_no_threshold()
    {
        // keras.metrics.AUC of [0, 1, 1, 0] and [nan, .3, .6, .2], and of nan alone.
        var metric = new AUC();
        metric.update_state(new[] { 0f, 1f, 1f, 0f }, new[] { float.NaN, 0.3f, 0.6f, 0.2f });
        Assert.Equal(0.5f, (float)metric.result());
        metric.reset_state();
        metric.update_state(new[] { 0f, 1f, 1f, 0f }, new[] { float.NaN, float.NaN, float.NaN, float.NaN });
        Assert.Equal(0f, (float)metric.result());
    }

    [Fact]
    public void Accuracy_passes_over_what_is_no_number()
    {
        // keras.metrics.SparseCategoricalAccuracy and SparseTopKCategoricalAccuracy(k=2) of these rows and [0, 1, 2, 0, …].
        const float n = float.NaN;
        const float i = float.PositiveInfinity;
        float[,] rows = { { n, 1, 2 }, { 1, n, 2 }, { 2, 1, n }, { 1, 2, n }, { n, n, n }, { n, -i, i }, { n, -i, -i }, { -i, n, -i }, { -i, -i, n }, { i, n, 1 }, { 1, i, n } };
        int[] classes = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1];
        var (accuracy, best) = (new SparseCategoricalAccuracy(), new SparseTopKCategoricalAccuracy(2));
        accuracy.update_state(classes, rows);
        best.update_state(classes, rows);
        Assert.Equal(4f / 11, (float)accuracy.result());
        Assert.Equal(0f, (float)best.result());
    }

    private static void Check(Metric metric, JsonElement recorded)
    {
        var expected = recorded.GetProperty("expected").EnumerateArray().ToArray();
        var batches = recorded.GetProperty("batches").EnumerateArray().ToArray();
        for (var i = 0; i < batches.Length; i++)
        {
            var batch = batches[i];
            if (metric is Mean mean && metric.GetType() == typeof(Mean))
                mean.update_state(RecordedElements.Tensor(batch[0]), RecordedElements.Optional(batch[1]));
            else if (metric is Sum sum)
                sum.update_state(RecordedElements.Tensor(batch[0]), RecordedElements.Optional(batch[1]));
            else
                metric.update_state(RecordedElements.Tensor(batch[0]), RecordedElements.Tensor(batch[1]), RecordedElements.Optional(batch[2]));
            var difference = RecordedElements.Difference(expected[i], metric.result(), 5e-6);
            Assert.True(difference is null, $"batch {i}, {difference}: {recorded}");
        }
    }

    private sealed class Largest : Metric
    {
        private readonly ResourceVariable _largest;

        public Largest() => _largest = add_weight(initializer: "zeros", name: "largest");

        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
            _largest.assign(Binding.tf.maximum(_largest, Binding.tf.reduce_max(y_pred - y_true)));

        public override Tensor result() => _largest.value();
    }
}
