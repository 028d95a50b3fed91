using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The hinge loss between the right class and the best of the others.</summary>
[KerasExport("losses")]
public partial class CategoricalHinge : LossFunctionWrapper
{
    /// <summary>The hinge loss between the right class and the best of the others.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public CategoricalHinge(string? reduction = "sum_over_batch_size", string? name = "categorical_hinge", DTypePolicy? dtype = null)
        : base(categorical_hinge, reduction, name, dtype)
    {
    }

    /// <summary>max(max((1 - y_true) y_pred) - sum(y_true y_pred) + 1, 0) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor categorical_hinge(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        var right = tf.reduce_sum(y_true * y_pred, axis: -1);
        var others = tf.reduce_max((1.0 - y_true) * y_pred, axis: -1);
        return tf.maximum(others - right + 1.0, TensorMath.Scalar(0, y_pred.dtype));
    }
}
