using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>One minus the Dice coefficient: how little two masks overlap.</summary>
[KerasExport("losses")]
public partial class Dice : LossFunctionWrapper
{
    /// <summary>One minus the Dice coefficient: how little two masks overlap.</summary>
    /// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="axis">The axes to sum over; all when <see langword="null"/>.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such reduction.</exception>
    public Dice(string? reduction = "sum_over_batch_size", string? name = "dice", int[]? axis = null, DTypePolicy? dtype = null)
        : base((y_true, y_pred) => dice(y_true, y_pred, axis), reduction, name, dtype)
    {
        this.axis = axis;
    }

    /// <summary>The axes to sum over; all when <see langword="null"/>.</summary>
    public int[]? axis { get; }

    /// <summary>1 - 2 sum(y_true y_pred) / (sum(y_true) + sum(y_pred)) over the axes.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions, (B, …).</param>
    /// <param name="axis">The axes to sum over; all when <see langword="null"/>.</param>
    /// <returns>The loss: a scalar, or what the sums left.</returns>
    [KerasExport("losses")]
    public static Tensor dice(Tensor y_true, Tensor y_pred, int[]? axis = null)
    {
        y_true = y_true.As(y_pred.dtype);
        var overlap = Sum(y_true * y_pred, axis);
        var dice = 2.0 * overlap / (Sum(y_true, axis) + Sum(y_pred, axis) + TensorMath.Scalar(BackendConfig.Epsilon, y_pred.dtype));
        return 1.0 - dice;
    }

    private static Tensor Sum(Tensor x, int[]? axis) => axis is null ? tf.reduce_sum(x) : tf.reduce_sum(x, axis: axis);
}
