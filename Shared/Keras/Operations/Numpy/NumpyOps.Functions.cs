using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Operations.Promotion;

namespace Tensorflow.Keras.Operations;

// Functions of single elements. Integers are taken as fractions.
internal static partial class NumpyOps
{
    /// <summary>e to the power of x.</summary>
    public static Tensor exp(Tensor x) => Floating(x, static x => tf.exp(x));

    /// <summary>e to the power of x, less 1; exact for small x.</summary>
    public static Tensor expm1(Tensor x) => Floating(x, static x => tf.expm1(x));

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor x) => Floating(x, static x => tf.log(x));

    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor x) => Floating(x, static x => tf.log(x) / Math.Log(10));

    /// <summary>The natural logarithm of 1 + x; exact for small x.</summary>
    public static Tensor log1p(Tensor x) => Floating(x, static x => tf.log1p(x));

    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor x) => Floating(x, static x => tf.log(x) / Math.Log(2));

    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor x) => Floating(x, static x => tf.sqrt(x));

    /// <summary>The sine of an angle in radians.</summary>
    public static Tensor sin(Tensor x) => Floating(x, static x => tf.sin(x));

    /// <summary>The cosine of an angle in radians.</summary>
    public static Tensor cos(Tensor x) => Floating(x, static x => tf.cos(x));

    /// <summary>The tangent of an angle in radians.</summary>
    public static Tensor tan(Tensor x) => Floating(x, static x => tf.tan(x));

    /// <summary>The inverse sine, in radians.</summary>
    public static Tensor arcsin(Tensor x) => Floating(x, static x => tf.asin(x));

    /// <summary>The inverse cosine, in radians.</summary>
    public static Tensor arccos(Tensor x) => Floating(x, static x => tf.acos(x));

    /// <summary>The inverse tangent, in radians.</summary>
    public static Tensor arctan(Tensor x) => Floating(x, static x => tf.atan(x));

    /// <summary>The hyperbolic sine.</summary>
    public static Tensor sinh(Tensor x) => Floating(x, static x => tf.sinh(x));

    /// <summary>The hyperbolic cosine.</summary>
    public static Tensor cosh(Tensor x) => Floating(x, static x => tf.cosh(x));

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor x) => Floating(x, static x => tf.tanh(x));

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Tensor arcsinh(Tensor x) => Floating(x, static x =>
    {
        // Of the absolute value, so that nothing cancels out; its slope at 0 is 1.
        var sign = tf.where(x < 0, -tf.ones_like(x), tf.ones_like(x));
        var squares = tf.square(x);
        return sign * tf.log1p((sign * x) + (squares / (1 + tf.sqrt(squares + 1))));
    });

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static Tensor arccosh(Tensor x) => Floating(x, static x => tf.log1p(x - 1 + tf.sqrt((x - 1) * (x + 1))));

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static Tensor arctanh(Tensor x) => Floating(x, static x => (tf.log1p(x) - tf.log1p(-x)) / 2);

    /// <summary>The largest integer not above x.</summary>
    public static Tensor floor(Tensor x) => Floating(x, static x => tf.floor(x));

    /// <summary>The smallest integer not below x.</summary>
    public static Tensor ceil(Tensor x) => Floating(x, static x => tf.ceil(x));

    /// <summary>The integer next to x towards 0.</summary>
    public static Tensor trunc(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() ? tf.where(x < 0, tf.ceil(x), tf.floor(x)) : tf.convert_to_tensor(x));

    /// <summary>The nearest number with so many decimals; halves go to the even one.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="decimals">How many decimals; negative ones round tens and hundreds.</param>
    public static Tensor round(Tensor x, int decimals = 0) => Tensor.Call(x, x =>
    {
        if (decimals == 0)
            return x.dtype.IsFloating() ? tf.round(x) : tf.convert_to_tensor(x);
        if (!x.dtype.IsFloating() && decimals > 0)
            return tf.convert_to_tensor(x);
        var factor = Math.Pow(10, decimals);
        return tf.cast(tf.round(x.Floats() * factor) / factor, x.dtype);
    });

    /// <summary>Other numbers for those that are none, and for infinities.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="nan">What stands for what is not a number.</param>
    /// <param name="posinf">What stands for infinity; the largest finite number unless said.</param>
    /// <param name="neginf">What stands for minus infinity; the smallest finite number unless said.</param>
    public static Tensor nan_to_num(Tensor x, double nan = 0, double? posinf = null, double? neginf = null) => Tensor.Call(x, x =>
    {
        if (!x.dtype.IsFloating())
            return tf.convert_to_tensor(x);
        var largest = x.dtype switch { TF_DataType.TF_DOUBLE => double.MaxValue, TF_DataType.TF_HALF => (double)Half.MaxValue, _ => float.MaxValue };
        var isInfinite = tf.is_inf(x);
        x = tf.where(tf.is_nan(x), Filled(x, nan), x);
        x = tf.where(tf.logical_and(isInfinite, x > 0), Filled(x, posinf ?? largest), x);
        return tf.where(tf.logical_and(isInfinite, x < 0), Filled(x, neginf ?? -largest), x);
    });

    /// <summary>The real part, of real numbers themselves.</summary>
    public static Tensor real(Tensor x) => Tensor.Call(x, static x => tf.convert_to_tensor(x));

    /// <summary>The imaginary part, which real numbers have none of: zeros.</summary>
    public static Tensor imag(Tensor x) => Tensor.Call(x, static x => tf.zeros_like(x));

    /// <summary>The conjugate, of real numbers themselves.</summary>
    public static Tensor conjugate(Tensor x) => Tensor.Call(x, static x => tf.convert_to_tensor(x));

    /// <inheritdoc cref="conjugate"/>
    public static Tensor conj(Tensor x) => conjugate(x);

    private static Tensor Filled(Tensor like, double number) => tf.fill(like.shape, new Tensor(TensorValue.Scalar(number, like.dtype)));
}
