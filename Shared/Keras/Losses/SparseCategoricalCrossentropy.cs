using System.Runtime.CompilerServices;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The crossentropy of class numbers and a predicted distribution.</summary>
[KerasExport("losses")]
public partial class SparseCategoricalCrossentropy : LossFunctionWrapper
{
    /// <summary>The crossentropy of class numbers and a predicted distribution.</summary>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="ignore_class">A class whose samples do not count, such as -1 for "void".</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public SparseCategoricalCrossentropy(bool from_logits = false, int? ignore_class = null, string? reduction = "sum_over_batch_size", string? name = "sparse_categorical_crossentropy", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => sparse_categorical_crossentropy(y_true, y_pred, from_logits, ignore_class), reduction, name, dtype)
    {
        this.from_logits = from_logits;
        this.ignore_class = ignore_class;
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    [OverloadResolutionPriority(-1)]
    public SparseCategoricalCrossentropy(string reduction, string? name = null, bool from_logits = false)
        : this(from_logits, reduction: reduction, name: name ?? "sparse_categorical_crossentropy")
    {
    }

    /// <summary>Whether the predictions are logits rather than probabilities.</summary>
    public bool from_logits { get; }

    /// <summary>A class whose samples do not count, such as -1 for "void".</summary>
    public int? ignore_class { get; }

    /// <summary>The crossentropy along the last axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, C).</param>
    /// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
    /// <param name="ignore_class">A class whose samples do not count, such as -1 for "void".</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor sparse_categorical_crossentropy(Tensor y_true, Tensor y_pred, bool from_logits = false, int? ignore_class = null, int axis = -1)
    {
        if (y_true.shape.ndim == y_pred.shape.ndim && y_true.shape[-1] == 1)
            y_true = tf.squeeze(y_true, axis: -1);
        if (ignore_class is not { } ignored)
            return Crossentropies.SparseCategorical(y_true, y_pred, from_logits, axis);
        var valid = tf.not_equal(y_true, TensorMath.Scalar(ignored, y_true.dtype));
        y_true *= valid.As(y_true.dtype);
        y_pred *= tf.expand_dims(valid, axis: -1).As(y_pred.dtype);
        var losses = Crossentropies.SparseCategorical(y_true, y_pred, from_logits, axis);
        valid = tf.reshape(valid, losses.shape);
        losses = tf.where(valid, losses, tf.zeros_like(losses));
        losses._keras_mask = valid;
        return losses;
    }
}
