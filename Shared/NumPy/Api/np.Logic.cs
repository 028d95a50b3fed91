using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Whether each element equals its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray equal(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<EqualOperator>("equal", x1, x2, @out);

    /// <summary>Whether each element differs from its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray not_equal(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<NotEqualOperator>("not_equal", x1, x2, @out);

    /// <summary>Whether each element is less than its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray less(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<LessOperator>("less", x1, x2, @out);

    /// <summary>Whether each element is at most its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray less_equal(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<LessEqualOperator>("less_equal", x1, x2, @out);

    /// <summary>Whether each element is greater than its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray greater(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<GreaterOperator>("greater", x1, x2, @out);

    /// <summary>Whether each element is at least its partner.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray greater_equal(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<GreaterEqualOperator>("greater_equal", x1, x2, @out);

    /// <summary>Whether each element and its partner are not zero.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray logical_and(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<LogicalAndOperator>("logical_and", x1, x2, @out);

    /// <summary>Whether each element or its partner is not zero.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray logical_or(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<LogicalOrOperator>("logical_or", x1, x2, @out);

    /// <summary>Whether each element or its partner is not zero, but not both.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray logical_xor(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Compare<LogicalXorOperator>("logical_xor", x1, x2, @out);

    /// <summary>The common bits of each pair of elements.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public static NDArray bitwise_and(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Integers<BitwiseAndOperator>("bitwise_and", x1, x2, @out);

    /// <summary>The bits of either of each pair of elements.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public static NDArray bitwise_or(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Integers<BitwiseOrOperator>("bitwise_or", x1, x2, @out);

    /// <summary>The differing bits of each pair of elements.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public static NDArray bitwise_xor(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Integers<BitwiseXorOperator>("bitwise_xor", x1, x2, @out);

    /// <summary>Bits moved up.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public static NDArray left_shift(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Integers<LeftShiftOperator>("left_shift", x1, x2, @out, boolsBecomeInt8: true);

    /// <summary>Bits moved down.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public static NDArray right_shift(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Integers<RightShiftOperator>("right_shift", x1, x2, @out, boolsBecomeInt8: true);

    /// <summary>Each bit turned over; of bools, not.</summary>
    /// <exception cref="TypeError">The elements are not integers or bools.</exception>
    public static NDArray invert(NDArray x) => x.dtype == TF_DataType.TF_BOOL ? logical_not(x) : Compute.Integers<InvertOperator>("invert", x, x);

    /// <summary>Each bit turned over; of bools, not.</summary>
    /// <exception cref="TypeError">The elements are not integers or bools.</exception>
    public static NDArray bitwise_not(NDArray x) => invert(x);

    /// <summary>Whether each element is zero.</summary>
    public static NDArray logical_not(NDArray x) => equal(x.astype(TF_DataType.TF_BOOL, copy: false), new NDArray(false));
}
