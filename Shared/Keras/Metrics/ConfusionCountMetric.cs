using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The base of the metrics that count one kind of right or wrong predictions.</summary>
public abstract class ConfusionCountMetric : Metric
{
    private protected readonly Thresholds? _thresholds;
    private readonly ConfusionCounts _counts;

    private protected ConfusionCountMetric(Thresholds? thresholds, string? name, DTypePolicy? dtype) : base(name, dtype)
    {
        _thresholds = thresholds;
        this.thresholds = thresholds?.Values ?? [0.5];
        accumulator = add_variable(this.thresholds.Length, name: "accumulator");
        _counts = Count(this.thresholds, accumulator);
    }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    /// <summary>The count at each threshold.</summary>
    public ResourceVariable accumulator { get; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => _counts.Update(y_true, y_pred, sample_weight);

    /// <inheritdoc/>
    public override Tensor result() => thresholds.Length == 1 ? tf.reshape(accumulator, Shape.Scalar) : accumulator.value();

    private protected abstract ConfusionCounts Count(double[] thresholds, ResourceVariable accumulator);
}
