using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Utils;

/// <summary>Small pieces that losses, metrics, regularizers and constraints share.</summary>
internal static class TensorMath
{
    /// <summary>The tensor in another element type; the tensor itself, with what is remembered of it, when it has that type already.</summary>
    public static Tensor As(this Tensor x, TF_DataType dtype) => x.dtype == dtype ? x : tf.cast(x, dtype);

    /// <summary>The type in which sums are taken of numbers of this type: float32 where it has 16 bits.</summary>
    public static TF_DataType Wide(this TF_DataType dtype) => dtype is TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16 ? TF_DataType.TF_FLOAT : dtype;

    /// <summary>A scalar of the given element type.</summary>
    public static Tensor Scalar(double number, TF_DataType dtype) => new(TensorValue.Scalar(number, dtype));

    /// <summary>A vector of numbers of the given element type.</summary>
    public static Tensor Vector(ReadOnlySpan<double> numbers, TF_DataType dtype) =>
        new Tensor(TensorValue.From(numbers, numbers.Length)).As(dtype);

    /// <summary>min(max(x, low), high).</summary>
    public static Tensor Clip(this Tensor x, double low, double high) =>
        tf.minimum(tf.maximum(x, Scalar(low, x.dtype)), Scalar(high, x.dtype));

    /// <summary>Vectors along an axis scaled to a Euclidean norm of one; those of (nearly) zero length stay.</summary>
    public static Tensor Normalize(Tensor x, int axis)
    {
        var squared = tf.reduce_sum(tf.square(x), axis: axis, keepdims: true);
        return x * tf.minimum(tf.rsqrt(squared), Scalar(1 / BackendConfig.Epsilon, x.dtype));
    }

    /// <summary>The mean along an axis as Keras takes it: of integers in floats.</summary>
    public static Tensor Mean(Tensor x, int axis) => tf.reduce_mean(x.dtype.IsFloating() ? x : tf.cast(x, BackendConfig.FloatX), axis: axis);
}
