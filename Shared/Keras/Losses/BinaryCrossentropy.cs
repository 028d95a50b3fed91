using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The crossentropy of labels 0 and 1 and predicted probabilities.</summary>
[KerasExport("losses")]
[ConfigNames("bce", "BCE")]
public partial class BinaryCrossentropy : LossFunctionWrapper
{
    /// <summary>The crossentropy of labels 0 and 1 and predicted probabilities.</summary>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis along which the mean is taken.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public BinaryCrossentropy(bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "binary_crossentropy", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => binary_crossentropy(y_true, y_pred, from_logits, label_smoothing, axis), reduction, name, dtype)
    {
        this.from_logits = from_logits;
        this.label_smoothing = label_smoothing;
        this.axis = axis;
    }

    /// <summary>Whether the predictions are logits rather than probabilities.</summary>
    public bool from_logits { get; }

    /// <summary>How much of each label is spread evenly over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The axis along which the mean is taken.</summary>
    public int axis { get; }

    /// <summary>The mean crossentropy along the axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, C).</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
    /// <param name="axis">The axis along which the mean is taken.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor binary_crossentropy(Tensor y_true, Tensor y_pred, bool from_logits = false, double label_smoothing = 0.0, int axis = -1)
    {
        y_true = y_true.As(y_pred.dtype);
        if (label_smoothing != 0)
            y_true = y_true * (1 - label_smoothing) + 0.5 * label_smoothing;
        return tf.reduce_mean(Crossentropies.Binary(y_true, y_pred, from_logits), axis: axis);
    }
}
