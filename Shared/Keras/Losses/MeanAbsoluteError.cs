using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of the absolute differences.</summary>
[KerasExport("losses")]
[ConfigNames("mae", "MAE")]
public partial class MeanAbsoluteError : LossFunctionWrapper
{
    /// <summary>The mean of the absolute differences.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public MeanAbsoluteError(string? reduction = "sum_over_batch_size", string? name = "mean_absolute_error", DTypePolicy? dtype = null)
        : base(mean_absolute_error, reduction, name, dtype)
    {
    }

    /// <summary>mean(|y_true - y_pred|) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor mean_absolute_error(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        return TensorMath.Mean(tf.abs(y_true - y_pred), axis: -1);
    }
}
