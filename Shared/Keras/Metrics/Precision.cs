using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of right ones among the predicted positives.</summary>
[KerasExport("metrics")]
public class Precision : Metric
{
    private readonly Thresholds? _given;
    private readonly int? _topK;
    private readonly int? _classId;
    private readonly ConfusionCounts _counts;

    /// <summary>The share of right ones among the predicted positives.</summary>
    /// <param name="thresholds">The probability above which a prediction is positive, or several; 0.5 when neither it nor <paramref name="top_k"/> is given.</param>
    /// <param name="top_k">Only the k largest predictions of a sample count as positive.</param>
    /// <param name="class_id">Only this class counts.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    public Precision(Thresholds? thresholds = null, int? top_k = null, int? class_id = null, string? name = null, TF_DataType? dtype = null) : base(name, dtype)
    {
        (_given, _topK, _classId) = (thresholds, top_k, class_id);
        this.thresholds = thresholds?.Values ?? [top_k is null ? 0.5 : ConfusionCounts.NegativeInfinity];
        true_positives = add_variable(this.thresholds.Length, name: "true_positives");
        false_positives = add_variable(this.thresholds.Length, name: "false_positives");
        _counts = new ConfusionCounts(this.thresholds)
        {
            TruePositives = true_positives,
            FalsePositives = false_positives,
            TopK = top_k,
            ClassId = class_id,
        };
    }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    /// <summary>The true positives at each threshold.</summary>
    public ResourceVariable true_positives { get; }

    /// <summary>The false positives at each threshold.</summary>
    public ResourceVariable false_positives { get; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => _counts.Update(y_true, y_pred, sample_weight);

    /// <inheritdoc/>
    public override Tensor result()
    {
        var share = tf.math.divide_no_nan(true_positives, true_positives + false_positives);
        return thresholds.Length == 1 ? tf.reshape(share, Shape.Scalar) : share;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() =>
        new(base.get_config()) { ["thresholds"] = _given?.Config, ["top_k"] = _topK, ["class_id"] = _classId };
}
