using static Tensorflow.Binding;
using static Tensorflow.Keras.Operations.Promotion;

namespace Tensorflow.Keras.Operations;

/// <summary>The NumPy group of <c>keras.ops</c>. Source: https://keras.io/api/ops/numpy/.</summary>
[KerasExport("ops"), KerasExport("ops.numpy")]
internal static partial class NumpyOps
{
    /// <summary>x1 + x2, element by element.</summary>
    public static Tensor add(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a.dtype == TF_DataType.TF_BOOL ? tf.logical_or(a, b) : a + b);

    /// <summary>x1 - x2, element by element.</summary>
    public static Tensor subtract(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a - b);

    /// <summary>x1 * x2, element by element.</summary>
    public static Tensor multiply(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a.dtype == TF_DataType.TF_BOOL ? tf.logical_and(a, b) : a * b);

    /// <summary>x1 / x2, element by element; integers divide to fractions.</summary>
    public static Tensor divide(Tensor x1, Tensor x2) => BinaryFloating(x1, x2, static (a, b) => a / b);

    /// <inheritdoc cref="divide"/>
    public static Tensor true_divide(Tensor x1, Tensor x2) => BinaryFloating(x1, x2, static (a, b) => a / b);

    /// <summary>x1 / x2, and 0 where x2 is 0.</summary>
    public static Tensor divide_no_nan(Tensor x1, Tensor x2) => BinaryFloating(x1, x2, static (a, b) => tf.divide_no_nan(a, b));

    /// <summary>The largest integer not above x1 / x2.</summary>
    public static Tensor floor_divide(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.floordiv(a, b));

    /// <summary>The remainder of x1 / x2, with the sign of x2.</summary>
    public static Tensor mod(Tensor x1, Tensor x2) => BinaryOfTensors(x1, x2, static (a, b) => a.Numbers() % b.Numbers());

    /// <summary>x1 to the power of x2.</summary>
    public static Tensor power(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.pow(a, b));

    /// <summary>The larger of two, element by element.</summary>
    public static Tensor maximum(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.maximum(a, b));

    /// <summary>The smaller of two, element by element.</summary>
    public static Tensor minimum(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.minimum(a, b));

    /// <summary>-x.</summary>
    public static Tensor negative(Tensor x) => Tensor.Call(x, static x => -x);

    /// <summary>x without its sign.</summary>
    public static Tensor absolute(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() || x.dtype.IsSignedInteger() ? tf.abs(x) : tf.convert_to_tensor(x));

    /// <inheritdoc cref="absolute"/>
    public static Tensor abs(Tensor x) => absolute(x);

    /// <summary>-1, 0 or 1.</summary>
    public static Tensor sign(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() || x.dtype.IsSignedInteger() ? tf.sign(x) : tf.cast(tf.cast(x, TF_DataType.TF_BOOL), x.dtype));

    /// <summary>x².</summary>
    public static Tensor square(Tensor x) => Tensor.Call(x, static x => tf.square(x.Numbers()));

    /// <summary>1 / x.</summary>
    public static Tensor reciprocal(Tensor x) => Tensor.Call(x, static x => tf.reciprocal(x));

    /// <summary>The elements held between two bounds.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="x_min">The lower bound.</param>
    /// <param name="x_max">The upper bound.</param>
    public static Tensor clip(Tensor x, Tensor x_min, Tensor x_max) => Tensor.Call([x, x_min, x_max], static x => [tf.clip_by_value(x[0].Numbers(), x[1], x[2])])[0];

    /// <summary>log(e^x1 + e^x2), without overflow.</summary>
    public static Tensor logaddexp(Tensor x1, Tensor x2) => BinaryFloating(x1, x2, static (a, b) =>
    {
        var difference = a - b;
        return tf.where(tf.is_nan(difference), a + b, tf.maximum(a, b) + tf.log1p(tf.exp(-tf.abs(difference))));
    });

    /// <summary>The angle of the point (x2, x1), in radians.</summary>
    public static Tensor arctan2(Tensor x1, Tensor x2) => BinaryFloating(x1, x2, static (a, b) => tf.atan2(a, b));

    /// <summary>The bits that both have.</summary>
    public static Tensor bitwise_and(Tensor x, Tensor y) => BinaryOfTensors(x, y, static (a, b) => tf.bitwise.bitwise_and(a, b));

    /// <summary>The bits that one of the two has.</summary>
    public static Tensor bitwise_or(Tensor x, Tensor y) => BinaryOfTensors(x, y, static (a, b) => tf.bitwise.bitwise_or(a, b));

    /// <summary>The bits that only one of the two has.</summary>
    public static Tensor bitwise_xor(Tensor x, Tensor y) => BinaryOfTensors(x, y, static (a, b) => tf.bitwise.bitwise_xor(a, b));

    /// <summary>The other bits.</summary>
    public static Tensor bitwise_invert(Tensor x) => Tensor.Call(x, static x => tf.bitwise.invert(x));

    /// <inheritdoc cref="bitwise_invert"/>
    public static Tensor bitwise_not(Tensor x) => bitwise_invert(x);

    /// <summary>x moved up by y places.</summary>
    public static Tensor bitwise_left_shift(Tensor x, Tensor y) => BinaryOfTensors(x, y, static (a, b) => tf.bitwise.left_shift(a, b));

    /// <inheritdoc cref="bitwise_left_shift"/>
    public static Tensor left_shift(Tensor x, Tensor y) => bitwise_left_shift(x, y);

    /// <summary>x moved down by y places, the sign staying.</summary>
    public static Tensor bitwise_right_shift(Tensor x, Tensor y) => BinaryOfTensors(x, y, static (a, b) => tf.bitwise.right_shift(a, b));

    /// <inheritdoc cref="bitwise_right_shift"/>
    public static Tensor right_shift(Tensor x, Tensor y) => bitwise_right_shift(x, y);
}
