using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The hinge loss of labels -1 and 1 (0 and 1 are converted).</summary>
[KerasExport("losses")]
public partial class Hinge : LossFunctionWrapper
{
    /// <summary>The hinge loss of labels -1 and 1 (0 and 1 are converted).</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public Hinge(string? reduction = "sum_over_batch_size", string? name = "hinge", DTypePolicy? dtype = null)
        : base(hinge, reduction, name, dtype)
    {
    }

    /// <summary>mean(max(1 - y_true y_pred, 0)) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor hinge(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        return tf.reduce_mean(tf.maximum(1.0 - HingeLabels.Convert(y_true) * y_pred, TensorMath.Scalar(0, y_pred.dtype)), axis: -1);
    }
}
