using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The area under the ROC or the precision-recall curve, from counts at many thresholds.</summary>
[KerasExport("metrics")]
[ConfigKeys("num_thresholds", "curve", "summation_method", "multi_label", "num_labels", "label_weights", "from_logits")]
public partial class AUC : Metric
{
    private readonly double[]? _thresholds;
    private readonly bool _even;
    private readonly string _curve;
    private readonly string _summationMethod;
    private readonly double[]? _labelWeights;
    private readonly bool _fromLogits;
    private readonly int? _numLabels;
    private ConfusionCounts? _counts;

    /// <summary>The area under a curve.</summary>
    /// <param name="num_thresholds">The number of thresholds, at least 2.</param>
    /// <param name="curve"><c>"ROC"</c> or <c>"PR"</c>.</param>
    /// <param name="summation_method"><c>"interpolation"</c>, <c>"minoring"</c> or <c>"majoring"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <param name="thresholds">Thresholds between 0 and 1 in place of evenly spread ones; 0 and 1 are added.</param>
    /// <param name="multi_label">Whether each label has a curve of its own, whose areas are averaged.</param>
    /// <param name="num_labels">The number of labels, when <paramref name="multi_label"/> is true; else learnt from the first batch.</param>
    /// <param name="label_weights">A weight for each label.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <exception cref="ValueError">An argument is none of these.</exception>
    public AUC(
        int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation", string? name = null, DTypePolicy? dtype = null,
        [ConfigWhenSet, ConfigFrom("_thresholds")] double[]? thresholds = null, bool multi_label = false, int? num_labels = null, [ConfigFrom("ConfigValue.Elements(_labelWeights, dtype)")] double[]? label_weights = null, bool from_logits = false)
        : base(name, dtype)
    {
        _curve = curve is "pr" or "PR" ? "PR" : curve is "roc" or "ROC"
            ? "ROC"
            : throw new ValueError($"Invalid AUC curve value: \"{curve}\". Expected values are [\"PR\", \"ROC\"]");
        _summationMethod = summation_method.ToLowerInvariant() is var method and ("interpolation" or "majoring" or "minoring")
            ? method
            : throw new ValueError(
                $"Invalid AUC summation method value: \"{summation_method}\". Expected values are [\"interpolation\", \"majoring\", \"minoring\"]");
        if (thresholds is null && num_thresholds <= 1)
            throw new ValueError($"Argument `num_thresholds` must be an integer > 1. Received: num_thresholds={num_thresholds}");
        if (num_labels is > 0 && !multi_label)
            throw new ValueError("`num_labels` is needed only when `multi_label` is True.");
        _thresholds = thresholds is null ? null : [.. thresholds.Order()];
        this.num_thresholds = thresholds is null ? num_thresholds : thresholds.Length + 2;
        this.thresholds = thresholds is null ? Thresholds.Even(num_thresholds) : [0, .. thresholds.Order(), 1];
        _even = thresholds is null || Thresholds.AreEven(this.thresholds);
        // Every prediction lies above the first threshold, and none above the last.
        this.thresholds[0] = -BackendConfig.Epsilon;
        this.thresholds[^1] = 1 + BackendConfig.Epsilon;
        (this.multi_label, _numLabels, _labelWeights, _fromLogits) = (multi_label, num_labels, label_weights, from_logits);
        if (!multi_label)
            _counts = Build(this.num_thresholds);
        else if (num_labels is > 0)
            _counts = Build((this.num_thresholds, num_labels.Value));
    }

    /// <summary>The number of thresholds.</summary>
    public int num_thresholds { get; }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    /// <summary>Whether each label has a curve of its own.</summary>
    public bool multi_label { get; }

    /// <summary>The true positives at each threshold (and label).</summary>
    public ResourceVariable true_positives => Built.TruePositives!;

    /// <summary>The false positives at each threshold (and label).</summary>
    public ResourceVariable false_positives => Built.FalsePositives!;

    /// <summary>The true negatives at each threshold (and label).</summary>
    public ResourceVariable true_negatives => Built.TrueNegatives!;

    /// <summary>The false negatives at each threshold (and label).</summary>
    public ResourceVariable false_negatives => Built.FalseNegatives!;

    private ConfusionCounts Built => _counts ?? throw new ValueError("The number of labels is not known yet. Give `num_labels`, or update the metric first.");

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var counts = Once(ref _counts, () => y_pred.shape.ndim == 2 ? Build((num_thresholds, y_pred.shape[1])) : throw new ValueError(
            $"`y_pred` must have rank 2 when `multi_label=True`. Found rank {y_pred.shape.ndim}. Full shape received for `y_pred`: {ShapeText.Describe(y_pred.shape)}"));
        counts.Update(y_true, _fromLogits ? tf.sigmoid(y_pred) : y_pred, sample_weight, multi_label ? null : LabelWeights);
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        if (_curve == "PR" && _summationMethod == "interpolation")
            return Total(PrecisionRecallArea());
        var recall = tf.math.divide_no_nan(true_positives, true_positives + false_negatives);
        var (x, y) = _curve == "ROC"
            ? (tf.math.divide_no_nan(false_positives, false_positives + true_negatives), recall)
            : (recall, tf.math.divide_no_nan(true_positives, true_positives + false_positives));
        var heights = _summationMethod switch
        {
            "interpolation" => (Former(y) + Latter(y)) / 2.0,
            "minoring" => tf.minimum(Former(y), Latter(y)),
            _ => tf.maximum(Former(y), Latter(y)),
        };
        return Total((Former(x) - Latter(x)) * heights);
    }

    private Tensor? LabelWeights => _labelWeights is null ? null : TensorMath.Vector(_labelWeights, dtype);

    private ConfusionCounts Build(Shape shape) => new(thresholds, _even)
    {
        TruePositives = add_variable(shape, name: "true_positives"),
        FalsePositives = add_variable(shape, name: "false_positives"),
        TrueNegatives = add_variable(shape, name: "true_negatives"),
        FalseNegatives = add_variable(shape, name: "false_negatives"),
        MultiLabel = multi_label,
    };

    /// <summary>The area in each interval between thresholds when true positives, not precision, are interpolated (Davis and Goadrich 2006).</summary>
    private Tensor PrecisionRecallArea()
    {
        var positives = true_positives + false_positives;
        var (former, latter) = (Former(positives), Latter(positives));
        var zero = TensorMath.Scalar(0, dtype);
        var gained = Former(true_positives) - Latter(true_positives);
        var slope = tf.math.divide_no_nan(gained, tf.maximum(former - latter, zero));
        var intercept = Latter(true_positives) - slope * latter;
        var ratio = tf.where(
            tf.logical_and(former > zero, latter > zero), tf.math.divide_no_nan(former, tf.maximum(latter, zero)), tf.ones_like(latter));
        var all = tf.maximum(Latter(true_positives) + Latter(false_negatives), zero);
        return tf.math.divide_no_nan(slope * (gained + intercept * tf.log(ratio)), all);
    }

    // areas: (T - 1) or (T - 1, L).
    private Tensor Total(Tensor areas)
    {
        if (!multi_label)
            return tf.reduce_sum(areas);
        var byLabel = tf.reduce_sum(areas, axis: 0);
        return LabelWeights is { } weights
            ? tf.math.divide_no_nan(tf.reduce_sum(byLabel * weights), tf.reduce_sum(weights))
            : tf.reduce_mean(byLabel);
    }

    private Tensor Former(Tensor x) => Part(x, 0);

    private Tensor Latter(Tensor x) => Part(x, 1);

    private Tensor Part(Tensor x, int start) => x.shape.ndim == 1
        ? tf.slice(x, start, num_thresholds - 1)
        : tf.slice(x, (start, 0), (num_thresholds - 1, x.shape[1]));
}
