using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The sum of each pair of elements; of bools, or.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray add(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<AddOperator>("add", x1, x2, @out, static () => BinaryLoops.Numbers<MaximumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The difference of each pair of elements.</summary>
    /// <exception cref="TypeError">Both are bools.</exception>
    public static NDArray subtract(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<SubtractOperator>("subtract", x1, x2, @out, static () => throw new TypeError("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."));

    /// <summary>The product of each pair of elements; of bools, and.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray multiply(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<MultiplyOperator>("multiply", x1, x2, @out, static () => BinaryLoops.Numbers<MinimumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The quotient of each pair of elements; of integers, as float64.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray divide(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Floats<DivideOperator>("divide", x1, x2, @out, division: true);

    /// <summary>The quotient of each pair of elements; of integers, as float64.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray true_divide(NDArray x1, NDArray x2, NDArray? @out = null) => divide(x1, x2, @out);

    /// <summary>The quotient of each pair of elements rounded down; Python's <c>//</c>.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray floor_divide(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<FloorDivideOperator>("floor_divide", x1, x2, @out);

    /// <summary>The remainder of each pair of elements, with the divisor's sign; Python's <c>%</c>.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray remainder(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<RemainderOperator>("remainder", x1, x2, @out);

    /// <summary>The remainder of each pair of elements, with the divisor's sign.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray mod(NDArray x1, NDArray x2, NDArray? @out = null) => remainder(x1, x2, @out);

    /// <summary>The remainder of each pair of elements, with the dividend's sign.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray fmod(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<FModOperator>("fmod", x1, x2, @out);

    /// <summary>The greater of each pair of elements; NaN where either is.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray maximum(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<MaximumOperator>("maximum", x1, x2, @out, static () => BinaryLoops.Numbers<MaximumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The smaller of each pair of elements; NaN where either is.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray minimum(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<MinimumOperator>("minimum", x1, x2, @out, static () => BinaryLoops.Numbers<MinimumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The greater of each pair of elements; where one is NaN, the other.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray fmax(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<FMaxOperator>("fmax", x1, x2, @out, static () => BinaryLoops.Numbers<MaximumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The smaller of each pair of elements; where one is NaN, the other.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray fmin(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Numbers<FMinOperator>("fmin", x1, x2, @out, static () => BinaryLoops.Numbers<MinimumOperator>(TF_DataType.TF_BOOL));

    /// <summary>The angle of each point, <paramref name="x1"/> being its ordinate.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray arctan2(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Floats<Atan2Operator>("arctan2", x1, x2, @out);

    /// <summary>The length of each right triangle's hypotenuse.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray hypot(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Floats<HypotOperator>("hypot", x1, x2, @out);

    /// <summary>The size of each first with the sign of the second element.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray copysign(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Floats<CopySignOperator>("copysign", x1, x2, @out);

    /// <summary>The logarithm of the sum of each pair's exponentials.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray logaddexp(NDArray x1, NDArray x2, NDArray? @out = null) => Compute.Floats<LogAddExpOperator>("logaddexp", x1, x2, @out);

    /// <summary>Each first element to the power of the second.</summary>
    /// <exception cref="ValueError">An integer has a negative power.</exception>
    public static NDArray power(NDArray x1, NDArray x2, NDArray? @out = null)
    {
        if (x1.dtype == TF_DataType.TF_STRING || x2.dtype == TF_DataType.TF_STRING || Promotion.Of(x1, x2).IsFloating())
        {
            if (x2.IsWeak && x2.size == 1 && x2.dtype != TF_DataType.TF_STRING && x1.dtype.Type.IsFloating())
            {
                switch ((double)x2)
                {
                    case 2: return Compute.Unary<SquareOperator>(x1, @out, "power");
                    case 0.5: return Compute.FloatUnary<SqrtOperator>(x1, @out, "power");
                    case -1: return Compute.Unary<ReciprocalOperator>(x1, @out, "power");
                }
            }
            return Compute.Numbers<PowerOperator>("power", x1, x2, @out);
        }
        if (Promotion.Of(x1, x2).IsSignedInteger() && any(less(x2, 0)))
            throw new ValueError("Integers to negative integer powers are not allowed.");
        return Compute.Numbers<PowerOperator>("power", x1, x2, @out);
    }

    /// <summary>Each first element to the power of the second, as floating-point numbers.</summary>
    public static NDArray float_power(NDArray x1, NDArray x2) =>
        Compute.Numbers<PowerOperator>("float_power", x1.astype(TF_DataType.TF_DOUBLE, copy: false), x2.astype(TF_DataType.TF_DOUBLE, copy: false));

    /// <summary>Quotient rounded down, and remainder with the divisor's sign.</summary>
    public static (NDArray, NDArray) divmod(NDArray x1, NDArray x2) => (floor_divide(x1, x2), remainder(x1, x2));
}
