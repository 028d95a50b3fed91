using System.Runtime.CompilerServices;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The Huber loss: squared up to a difference of <c>delta</c>, linear beyond it.</summary>
[KerasExport("losses")]
public partial class Huber : LossFunctionWrapper
{
    /// <summary>The Huber loss: squared up to a difference of <c>delta</c>, linear beyond it.</summary>
    /// <param name="delta">The difference from which on the loss is linear.</param>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public Huber([ConfigForgotten] double delta = 1.0, string? reduction = "sum_over_batch_size", string? name = "huber_loss", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => huber(y_true, y_pred, delta), reduction, name, dtype)
    {
        this.delta = delta;
    }

    /// <summary>The arguments in TensorFlow.NET's order.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="delta">The difference from which on the loss is linear.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    [OverloadResolutionPriority(-1)]
    public Huber(string reduction, string? name = null, double delta = 1.0)
        : this(delta, reduction, name ?? "huber_loss")
    {
    }

    /// <summary>The difference from which on the loss is linear.</summary>
    public double delta { get; }

    /// <summary>mean(½ d²), or mean(delta |d| - ½ delta²) where |d| > delta, over the last axis.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (…, D).</param>
    /// <param name="delta">The difference from which on the loss is linear.</param>
    /// <returns>A loss for each sample, (…).</returns>
    [KerasExport("losses"), KerasExport("metrics")]
    public static Tensor huber(Tensor y_true, Tensor y_pred, double delta = 1.0)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        var error = y_pred - y_true;
        var absolute = tf.abs(error);
        var linear = absolute * delta - TensorMath.Scalar(0.5 * delta * delta, error.dtype);
        return tf.reduce_mean(tf.where(absolute <= TensorMath.Scalar(delta, error.dtype), tf.square(error) * 0.5, linear), axis: -1);
    }
}
