using Tensorflow;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Surface;

/// <summary>Lines that notebooks begin with.</summary>
public class FirstLinesTests
{
    [Fact]
    public void Weights_come_apart()
    {
        var layer = keras.layers.Dense(2);
        layer.Apply(tf.ones((1, 3)));
        var (w, b) = layer.get_weights();
        Assert.Equal(new Shape(3, 2), w.shape);
        Assert.Equal(new Shape(2), b.shape);
        var norm = keras.layers.BatchNormalization();
        norm.Apply(tf.ones((2, 5)));
        var (gamma, _, _, variance) = norm.get_weights();
        Assert.Equal([1f, 1f, 1f, 1f, 1f], gamma.ToArray<float>());
        Assert.Equal([1f, 1f, 1f, 1f, 1f], variance.ToArray<float>());
    }

    [Fact]
    public void Weights_of_another_number_do_not_come_apart()
    {
        var layer = keras.layers.Dense(2, use_bias: false);
        layer.Apply(tf.ones((1, 3)));
        Assert.Equal("not enough values to unpack (expected 2, got 1)", Assert.Throws<ValueError>(() => { var (_, _) = layer.get_weights(); }).Message);
        Assert.StartsWith("too many values to unpack (expected 2", Assert.Throws<ValueError>(static () => { var (_, _) = new List<NDArray> { 1, 2, 3 }; }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_over_metrics_updates_those_of_values()
    {
        Metric[] metrics = [keras.metrics.Mean(name: "loss"), keras.metrics.Sum(name: "sum"), keras.metrics.BinaryAccuracy()];
        foreach (var metric in metrics)
        {
            if (metric is BinaryAccuracy)
                metric.update_state(tf.constant(new[] { 1f, 0f }), tf.constant(new[] { 0.9f, 0.8f }));
            else
                metric.update_state(tf.constant(new[] { 1f, 4f }));
        }
        Assert.Equal([2.5f, 5f, 0.5f], metrics.Select(metric => (float)metric.result()));
        var loss = 3f;
        var mean = keras.metrics.Mean();
        mean.update_state(loss);
        mean.update_state(1f, sample_weight: 3f);
        Assert.Equal(1.5f, (float)mean.result());
    }

    [Fact]
    public void A_metric_of_labels_does_not_take_values_alone() => Assert.Equal(
        "BinaryAccuracy.update_state() missing 1 required positional argument: 'y_pred'. It takes labels and predictions, and received one tensor of shape (2,).",
        Assert.Throws<TypeError>(static () => keras.metrics.BinaryAccuracy().update_state(tf.zeros(2))).Message);

    [Fact]
    public void Image_generators_have_their_place()
    {
        var generator = keras.preprocessing.image.ImageDataGenerator(rescale: 0.5, horizontal_flip: true);
        Assert.Equal(new Shape(2, 4, 4, 3), generator.flow(np.ones((2, 4, 4, 3)), batch_size: 2)[0].x.shape);
    }
}
