using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The mean of the squared differences of the logarithms.</summary>
[KerasExport("losses")]
[ConfigNames("msle", "MSLE")]
public partial class MeanSquaredLogarithmicError : LossFunctionWrapper
{
    /// <summary>The mean of the squared differences of the logarithms.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public MeanSquaredLogarithmicError(string? reduction = "sum_over_batch_size", string? name = "mean_squared_logarithmic_error", DTypePolicy? dtype = null)
        : base(mean_squared_logarithmic_error, reduction, name, dtype)
    {
    }

    /// <summary>mean((log(y_true + 1) - log(y_pred + 1))²) over the last axis.</summary>
    /// <param name="y_true">The labels, (…, D).</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor mean_squared_logarithmic_error(Tensor y_true, Tensor y_pred)
    {
        // Logarithms of integers are fractions.
        y_pred = y_pred.dtype.IsFloating() ? y_pred : y_pred.As(BackendConfig.FloatX);
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        var epsilon = TensorMath.Scalar(BackendConfig.Epsilon, y_pred.dtype);
        var predicted = tf.log(tf.maximum(y_pred, epsilon) + 1.0);
        var expected = tf.log(tf.maximum(y_true, epsilon) + 1.0);
        return tf.reduce_mean(tf.square(predicted - expected), axis: -1);
    }
}
