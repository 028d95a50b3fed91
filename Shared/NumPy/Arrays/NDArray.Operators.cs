using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>The array itself.</summary>
    public static NDArray operator +(NDArray x) => np.positive(x);

    /// <summary>The negative of each element.</summary>
    public static NDArray operator -(NDArray x) => np.negative(x);

    /// <summary>Each bit turned over; for bools, not.</summary>
    public static NDArray operator ~(NDArray x) => np.invert(x);

    /// <summary>Whether the only element is zero: Python's <c>not</c>.</summary>
    public static bool operator !(NDArray x) => !x.Truth();

    /// <summary>The sum of each pair of elements.</summary>
    public static NDArray operator +(NDArray a, NDArray b) => np.add(a, b);

    /// <summary>The difference of each pair of elements.</summary>
    public static NDArray operator -(NDArray a, NDArray b) => np.subtract(a, b);

    /// <summary>The product of each pair of elements.</summary>
    public static NDArray operator *(NDArray a, NDArray b) => np.multiply(a, b);

    /// <summary>The quotient of each pair of elements, as floating-point numbers.</summary>
    public static NDArray operator /(NDArray a, NDArray b) => np.divide(a, b);

    /// <summary>The remainder of each pair of elements, with the divisor's sign.</summary>
    public static NDArray operator %(NDArray a, NDArray b) => np.remainder(a, b);

    /// <summary>The common bits of each pair of elements.</summary>
    public static NDArray operator &(NDArray a, NDArray b) => np.bitwise_and(a, b);

    /// <summary>The bits of either of each pair of elements.</summary>
    public static NDArray operator |(NDArray a, NDArray b) => np.bitwise_or(a, b);

    /// <summary>The differing bits of each pair of elements.</summary>
    public static NDArray operator ^(NDArray a, NDArray b) => np.bitwise_xor(a, b);

    /// <summary>Bits moved up.</summary>
    public static NDArray operator <<(NDArray a, NDArray b) => np.left_shift(a, b);

    /// <summary>Bits moved down.</summary>
    public static NDArray operator >>(NDArray a, NDArray b) => np.right_shift(a, b);

    /// <summary>Whether each element is less than its partner.</summary>
    public static NDArray operator <(NDArray a, NDArray b) => np.less(a, b);

    /// <summary>Whether each element is greater than its partner.</summary>
    public static NDArray operator >(NDArray a, NDArray b) => np.greater(a, b);

    /// <summary>Whether each element is at most its partner.</summary>
    public static NDArray operator <=(NDArray a, NDArray b) => np.less_equal(a, b);

    /// <summary>Whether each element is at least its partner.</summary>
    public static NDArray operator >=(NDArray a, NDArray b) => np.greater_equal(a, b);

    /// <summary>Whether each element equals its partner; a comparison with <see langword="null"/> asks whether there is an array.</summary>
    [OverloadResolutionPriority(1)]
    public static NDArray operator ==(NDArray? a, NDArray? b) =>
        a is null || b is null ? new NDArray(a is null && b is null) : np.equal(a, b);

    /// <summary>Whether each element differs from its partner; a comparison with <see langword="null"/> asks whether there is an array.</summary>
    [OverloadResolutionPriority(1)]
    public static NDArray operator !=(NDArray? a, NDArray? b) =>
        a is null || b is null ? new NDArray(a is null != b is null) : np.not_equal(a, b);

    /// <summary>Whether each element equals a text.</summary>
    public static NDArray operator ==(NDArray a, string b) => np.equal(a, StringElements.FromStrings([b], []));

    /// <summary>Whether each element differs from a text.</summary>
    public static NDArray operator !=(NDArray a, string b) => np.not_equal(a, StringElements.FromStrings([b], []));
}
