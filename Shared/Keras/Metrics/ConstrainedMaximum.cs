using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The base of the metrics that give the best of one quantity over all thresholds at which another reaches a bound.</summary>
[ConfigKeys("class_id", "num_thresholds")]
public abstract class ConstrainedMaximum : Metric
{
    private protected readonly double _bound;
    private protected readonly int? _classId;
    private readonly ConfusionCounts _counts;

    private protected ConstrainedMaximum(string boundName, double bound, int numThresholds, int? classId, string? name, DTypePolicy? dtype) : base(name, dtype)
    {
        if (!(bound is >= 0 and <= 1))
            throw new ValueError($"Argument `{boundName}` must be in the range [0, 1]. Received: {boundName}={PythonNumber.Repr(bound)}");
        if (numThresholds <= 0)
            throw new ValueError($"Argument `num_thresholds` must be an integer > 0. Received: num_thresholds={numThresholds}");
        (_bound, _classId, num_thresholds) = (bound, classId, numThresholds);
        thresholds = numThresholds == 1 ? [0.5] : Thresholds.Even(numThresholds);
        true_positives = add_variable(thresholds.Length, name: "true_positives");
        false_positives = add_variable(thresholds.Length, name: "false_positives");
        true_negatives = add_variable(thresholds.Length, name: "true_negatives");
        false_negatives = add_variable(thresholds.Length, name: "false_negatives");
        _counts = new ConfusionCounts(thresholds, even: numThresholds > 1)
        {
            TruePositives = true_positives,
            FalsePositives = false_positives,
            TrueNegatives = true_negatives,
            FalseNegatives = false_negatives,
            ClassId = classId,
        };
    }

    /// <summary>The number of thresholds that are tried.</summary>
    public int num_thresholds { get; }

    /// <summary>The thresholds that are tried.</summary>
    public double[] thresholds { get; }

    /// <summary>The true positives at each threshold.</summary>
    public ResourceVariable true_positives { get; }

    /// <summary>The false positives at each threshold.</summary>
    public ResourceVariable false_positives { get; }

    /// <summary>The true negatives at each threshold.</summary>
    public ResourceVariable true_negatives { get; }

    /// <summary>The false negatives at each threshold.</summary>
    public ResourceVariable false_negatives { get; }

    /// <summary>The share of the positives that were predicted as such.</summary>
    private protected Tensor Sensitivity => tf.math.divide_no_nan(true_positives, true_positives + false_negatives);

    /// <summary>The share of the negatives that were predicted as such.</summary>
    private protected Tensor Specificity => tf.math.divide_no_nan(true_negatives, true_negatives + false_positives);

    /// <summary>The share of right ones among the predicted positives.</summary>
    private protected Tensor Precision => tf.math.divide_no_nan(true_positives, true_positives + false_positives);

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => _counts.Update(y_true, y_pred, sample_weight);

    /// <summary>The largest of one quantity where the other reaches the bound; zero where it never does.</summary>
    private protected Tensor Maximum(Tensor constrained, Tensor wanted) =>
        tf.reduce_max(tf.where(constrained >= TensorMath.Scalar(_bound, constrained.dtype), wanted, tf.zeros_like(wanted)));
}
