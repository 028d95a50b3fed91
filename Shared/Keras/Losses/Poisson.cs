using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The loss of a Poisson distribution's rate.</summary>
[KerasExport("losses")]
public partial class Poisson : LossFunctionWrapper
{
    /// <summary>The loss of a Poisson distribution's rate.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public Poisson(string? reduction = "sum_over_batch_size", string? name = "poisson", DTypePolicy? dtype = null)
        : base(poisson, reduction, name, dtype)
    {
    }

    /// <summary>mean(y_pred - y_true log(y_pred)) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor poisson(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        var epsilon = TensorMath.Scalar(BackendConfig.Epsilon, y_pred.dtype);
        return tf.reduce_mean(y_pred - y_true * tf.log(y_pred + epsilon), axis: -1);
    }
}
