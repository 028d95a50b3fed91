using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The crossentropy of labels 0 and 1 and predicted probabilities, with less weight on what is predicted well.</summary>
[KerasExport("losses")]
[ConfigKeys("from_logits", "label_smoothing", "axis")]
public partial class BinaryFocalCrossentropy : LossFunctionWrapper
{
    /// <summary>The crossentropy of labels 0 and 1 and predicted probabilities, with less weight on what is predicted well.</summary>
    /// <param name="apply_class_balancing">Whether classes are weighted by <c>alpha</c> and 1 - <c>alpha</c>.</param>
    /// <param name="alpha">The weight of class 1.</param>
    /// <param name="gamma">How strongly well predicted samples are played down.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis along which the mean is taken.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public BinaryFocalCrossentropy(bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "binary_focal_crossentropy", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => binary_focal_crossentropy(y_true, y_pred, apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis), reduction, name, dtype)
    {
        this.apply_class_balancing = apply_class_balancing;
        this.alpha = alpha;
        this.gamma = gamma;
        this.from_logits = from_logits;
        this.label_smoothing = label_smoothing;
        this.axis = axis;
    }

    /// <summary>Whether classes are weighted by <c>alpha</c> and 1 - <c>alpha</c>.</summary>
    public bool apply_class_balancing { get; }

    /// <summary>The weight of class 1.</summary>
    public double alpha { get; }

    /// <summary>How strongly well predicted samples are played down.</summary>
    public double gamma { get; }

    /// <summary>Whether the predictions are logits rather than probabilities.</summary>
    public bool from_logits { get; }

    /// <summary>How much of each label is spread evenly over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The axis along which the mean is taken.</summary>
    public int axis { get; }

    /// <summary>The mean focal crossentropy along the axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, C).</param>
    /// <param name="apply_class_balancing">Whether classes are weighted by <c>alpha</c> and 1 - <c>alpha</c>.</param>
    /// <param name="alpha">The weight of class 1.</param>
    /// <param name="gamma">How strongly well predicted samples are played down.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis along which the mean is taken.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor binary_focal_crossentropy(Tensor y_true, Tensor y_pred, bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1)
    {
        y_true = y_true.As(y_pred.dtype);
        if (label_smoothing != 0)
            y_true = y_true * (1 - label_smoothing) + 0.5 * label_smoothing;
        if (from_logits)
            y_pred = TensorTags.WithLogits(tf.sigmoid(y_pred), y_pred);
        var crossentropy = Crossentropies.Binary(y_true, y_pred, fromLogits: false);
        var rightness = y_true * y_pred + (1.0 - y_true) * (1.0 - y_pred);
        var focal = tf.pow(1.0 - rightness, TensorMath.Scalar(gamma, y_pred.dtype)) * crossentropy;
        if (apply_class_balancing)
            focal = (y_true * alpha + (1.0 - y_true) * (1 - alpha)) * focal;
        return tf.reduce_mean(focal, axis: axis);
    }
}
