using static Tensorflow.Binding;
using static Tensorflow.Keras.Operations.Promotion;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>x1 == x2, element by element.</summary>
    public static Tensor equal(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.equal(a, b));

    /// <summary>x1 != x2, element by element.</summary>
    public static Tensor not_equal(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => tf.not_equal(a, b));

    /// <summary>x1 &lt; x2, element by element.</summary>
    public static Tensor less(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a < b);

    /// <summary>x1 &lt;= x2, element by element.</summary>
    public static Tensor less_equal(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a <= b);

    /// <summary>x1 &gt; x2, element by element.</summary>
    public static Tensor greater(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a > b);

    /// <summary>x1 &gt;= x2, element by element.</summary>
    public static Tensor greater_equal(Tensor x1, Tensor x2) => Binary(x1, x2, static (a, b) => a >= b);

    /// <summary>Whether both are not 0.</summary>
    public static Tensor logical_and(Tensor x1, Tensor x2) => Tensor.Call(x1, x2, static (a, b) => tf.logical_and(a.Truths(), b.Truths()));

    /// <summary>Whether one of the two is not 0.</summary>
    public static Tensor logical_or(Tensor x1, Tensor x2) => Tensor.Call(x1, x2, static (a, b) => tf.logical_or(a.Truths(), b.Truths()));

    /// <summary>Whether only one of the two is not 0.</summary>
    public static Tensor logical_xor(Tensor x1, Tensor x2) => Tensor.Call(x1, x2, static (a, b) => tf.logical_xor(a.Truths(), b.Truths()));

    /// <summary>Whether x is 0.</summary>
    public static Tensor logical_not(Tensor x) => Tensor.Call(x, static x => tf.logical_not(x.Truths()));

    /// <summary>Whether x is neither infinite nor not a number.</summary>
    public static Tensor isfinite(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() ? tf.is_finite(x) : tf.ones_like(x, TF_DataType.TF_BOOL));

    /// <summary>Whether x is infinite.</summary>
    public static Tensor isinf(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() ? tf.is_inf(x) : tf.zeros_like(x, TF_DataType.TF_BOOL));

    /// <summary>Whether x is not a number.</summary>
    public static Tensor isnan(Tensor x) => Tensor.Call(x, static x => x.dtype.IsFloating() ? tf.is_nan(x) : tf.zeros_like(x, TF_DataType.TF_BOOL));

    /// <summary>Whether two are nearly equal: |x1 - x2| &lt;= atol + rtol |x2|.</summary>
    /// <param name="x1">The first.</param>
    /// <param name="x2">The second.</param>
    /// <param name="rtol">The tolerance as a part of the second.</param>
    /// <param name="atol">The tolerance beside it.</param>
    /// <param name="equal_nan">Whether what is not a number counts as equal.</param>
    public static Tensor isclose(Tensor x1, Tensor x2, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) => Binary(x1, x2, (a, b) =>
    {
        if (!a.dtype.IsFloating())
            return tf.equal(a, b);
        var near = tf.abs(a - b) <= atol + (rtol * tf.abs(b));
        return equal_nan ? tf.logical_or(near, tf.logical_and(tf.is_nan(a), tf.is_nan(b))) : near;
    });

    /// <summary>x1 where the condition is true, x2 elsewhere.</summary>
    /// <param name="condition">The condition; numbers other than 0 are true.</param>
    /// <param name="x1">The elements where it is true.</param>
    /// <param name="x2">The elements where it is false.</param>
    public static Tensor where(Tensor condition, Tensor x1, Tensor x2) => Tensor.Call([condition, x1, x2], static x =>
    {
        var (a, b) = Meet(x[1], x[2]);
        return [tf.where(x[0].Truths(), a, b)];
    })[0];

    /// <summary>The element of the first of several lists whose condition is true.</summary>
    /// <param name="condlist">The conditions.</param>
    /// <param name="choicelist">A list of elements for each condition.</param>
    /// <param name="default">What stands where no condition is true.</param>
    /// <exception cref="ValueError">There are not as many choices as conditions.</exception>
    public static Tensor select(IEnumerable<Tensor> condlist, IEnumerable<Tensor> choicelist, Tensor? @default = null)
    {
        Tensor[] conditions = [.. condlist];
        Tensor[] choices = [.. choicelist];
        if (conditions.Length != choices.Length || choices.Length == 0)
            throw new ValueError($"list of cases must be same length as list of conditions. Received: {conditions.Length} conditions and {choices.Length} choices.");
        return Tensor.Call([.. conditions, .. choices, @default ?? 0], x =>
        {
            var values = Meet(x[choices.Length..]);
            var chosen = values[^1];
            for (var i = choices.Length - 1; i >= 0; i--)
                chosen = tf.where(x[i], values[i], chosen);
            return [chosen];
        })[0];
    }
}
