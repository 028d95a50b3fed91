using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>One minus the Tversky index: the Dice loss with weights on what is missing and what is too much.</summary>
[KerasExport("losses")]
[ConfigKeys("name", "alpha", "beta", "reduction")]
public partial class Tversky : LossFunctionWrapper
{
    /// <summary>One minus the Tversky index: the Dice loss with weights on what is missing and what is too much.</summary>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public Tversky(double alpha = 0.5, double beta = 0.5, string? reduction = "sum_over_batch_size", string? name = "tversky", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => tversky(y_true, y_pred, alpha, beta), reduction, name, dtype)
    {
        this.alpha = alpha;
        this.beta = beta;
    }

    /// <summary>The weight of false positives.</summary>
    public double alpha { get; }

    /// <summary>The weight of false negatives.</summary>
    public double beta { get; }

    /// <summary>1 - tp / (tp + alpha fp + beta fn) over everything.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <returns>The loss, a scalar.</returns>
    [KerasExport("losses")]
    public static Tensor tversky(Tensor y_true, Tensor y_pred, double alpha = 0.5, double beta = 0.5)
    {
        y_true = y_true.As(y_pred.dtype);
        var expected = tf.reshape(y_true, -1);
        var predicted = tf.reshape(y_pred, -1);
        var overlap = tf.reduce_sum(expected * predicted);
        var missing = tf.reduce_sum((1.0 - predicted) * expected);
        var excess = tf.reduce_sum(predicted * (1.0 - expected));
        return 1.0 - overlap / (overlap + missing * alpha + excess * beta + TensorMath.Scalar(BackendConfig.Epsilon, y_pred.dtype));
    }
}
