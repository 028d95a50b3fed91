namespace Tensorflow.Keras.Metrics;

/// <summary>A metric that implements the interface only; where it keeps its state is its own business.</summary>
/// <param name="metric">The metric.</param>
internal sealed class ForeignMetric(IMetricFunc metric) : Metric(metric.Name)
{
    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => metric.update_state(y_true, y_pred, sample_weight);

    /// <inheritdoc/>
    public override Tensor result() => metric.result();

    /// <inheritdoc/>
    public override void reset_state() => metric.reset_states();
}
