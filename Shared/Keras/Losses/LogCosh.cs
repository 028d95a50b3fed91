using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of the logarithms of the hyperbolic cosine of the differences: squared where they are small, absolute where they are large.</summary>
[KerasExport("losses")]
public partial class LogCosh : LossFunctionWrapper
{
    /// <summary>The mean of the logarithms of the hyperbolic cosine of the differences: squared where they are small, absolute where they are large.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public LogCosh(string? reduction = "sum_over_batch_size", string? name = "log_cosh", DTypePolicy? dtype = null)
        : base(log_cosh, reduction, name, dtype)
    {
    }

    /// <summary>mean(log(cosh(y_pred - y_true))) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor log_cosh(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        var x = y_pred - y_true;
        return tf.reduce_mean(x + tf.math.softplus(x * -2.0) - TensorMath.Scalar(MathF.Log(2), x.dtype), axis: -1);
    }
}
