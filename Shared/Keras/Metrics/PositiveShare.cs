using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The base of precision and recall: the share of the true positives among them and another kind of predictions.</summary>
public abstract class PositiveShare : Metric
{
    private protected readonly Thresholds? _thresholds;
    private protected readonly int? _topK;
    private protected readonly int? _classId;
    private readonly ConfusionCounts _counts;

    private protected PositiveShare(
        bool ofPredicted, Thresholds? thresholds, int? topK, int? classId, string? name, DTypePolicy? dtype) : base(name, dtype)
    {
        (_thresholds, _topK, _classId) = (thresholds, topK, classId);
        this.thresholds = thresholds?.Values ?? [topK is null ? 0.5 : ConfusionCounts.NegativeInfinity];
        true_positives = add_variable(this.thresholds.Length, name: "true_positives");
        Others = add_variable(this.thresholds.Length, name: ofPredicted ? "false_positives" : "false_negatives");
        _counts = new ConfusionCounts(this.thresholds)
        {
            TruePositives = true_positives,
            FalsePositives = ofPredicted ? Others : null,
            FalseNegatives = ofPredicted ? null : Others,
            TopK = topK,
            ClassId = classId,
        };
    }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    /// <summary>The true positives at each threshold.</summary>
    public ResourceVariable true_positives { get; }

    /// <summary>The other kind of predictions at each threshold.</summary>
    private protected ResourceVariable Others { get; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => _counts.Update(y_true, y_pred, sample_weight);

    /// <inheritdoc/>
    public override Tensor result()
    {
        var share = tf.math.divide_no_nan(true_positives, true_positives + Others);
        return thresholds.Length == 1 ? tf.reshape(share, Shape.Scalar) : share;
    }
}
