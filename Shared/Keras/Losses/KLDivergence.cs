using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The Kullback-Leibler divergence of the predicted distribution from the true one.</summary>
[KerasExport("losses")]
[ConfigNames("kld", "KLD")]
public partial class KLDivergence : LossFunctionWrapper
{
    /// <summary>The Kullback-Leibler divergence of the predicted distribution from the true one.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public KLDivergence(string? reduction = "sum_over_batch_size", string? name = "kl_divergence", DTypePolicy? dtype = null)
        : base(kl_divergence, reduction, name, dtype)
    {
    }

    /// <summary>sum(y_true log(y_true / y_pred)) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor kl_divergence(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        y_true = y_true.Clip(BackendConfig.Epsilon, 1);
        y_pred = y_pred.Clip(BackendConfig.Epsilon, 1);
        return tf.reduce_sum(y_true * tf.log(y_true / y_pred), axis: -1);
    }
}
