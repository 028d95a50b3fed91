using System.Globalization;

namespace Tensorflow.NumPy.Loops;

/// <summary>Chooses the element type of an operation by NumPy's rules and runs it.</summary>
internal static class Compute
{
    /// <summary>Arithmetic in the common type; bools are treated as the function says.</summary>
    /// <param name="name">NumPy's name of the function, for messages.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand.</param>
    /// <param name="output">Where the result goes, when it is given.</param>
    /// <param name="bools">The row function for two arrays of bools; without one they become int8.</param>
    public static NDArray Numbers<TOp>(string name, NDArray a, NDArray b, NDArray? output = null, Func<Loop>? bools = null) where TOp : IBinaryOperator
    {
        var type = Common(name, a, b);
        if (type == TF_DataType.TF_BOOL)
        {
            if (bools is not null)
                return Finish(name, bools(), a, b, output);
            type = TF_DataType.TF_INT8;
        }
        return Finish(name, BinaryLoops.Numbers<TOp>(type), a, b, output);
    }

    /// <summary>Floating-point arithmetic; integers become the floating type that holds them (<c>/</c> always makes float64 of them).</summary>
    public static NDArray Floats<TOp>(string name, NDArray a, NDArray b, NDArray? output = null, bool division = false) where TOp : IFloatBinaryOperator
    {
        var type = Unchecked(name, a, b);
        if (!type.IsFloating())
            type = division ? TF_DataType.TF_DOUBLE : a.IsWeak || b.IsWeak ? Promotion.Floating(type) : Promotion.Of(Promotion.Floating(a.dtype), Promotion.Floating(b.dtype));
        return Finish(name, BinaryLoops.Floats<TOp>(type), a, b, output);
    }

    /// <summary>Operations on bits.</summary>
    public static NDArray Integers<TOp>(string name, NDArray a, NDArray b, NDArray? output = null, bool boolsBecomeInt8 = false) where TOp : IIntegerBinaryOperator
    {
        var type = Common(name, a, b);
        if (type == TF_DataType.TF_BOOL && boolsBecomeInt8)
            type = TF_DataType.TF_INT8;
        if (type.IsFloating())
        {
            throw new TypeError($"ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported types. "
                + $"Received: {a.dtype.Type.Name()} and {b.dtype.Type.Name()}; expected integers or bools. Convert them with astype first.");
        }
        return Finish(name, BinaryLoops.Integers<TOp>(type), a, b, output);
    }

    /// <summary>A comparison.</summary>
    public static NDArray Compare<TOp>(string name, NDArray a, NDArray b, NDArray? output = null) where TOp : ICompareOperator
    {
        if (a.dtype == TF_DataType.TF_STRING || b.dtype == TF_DataType.TF_STRING)
            return StringComparison.Compare<TOp>(a, b);
        var type = Promotion.Of(a, b);
        if (OutOfRange(a, type) || OutOfRange(b, type))
            type = TF_DataType.TF_DOUBLE;
        else if (type == TF_DataType.TF_DOUBLE && a.dtype.Type.IsInteger() && b.dtype.Type.IsInteger())
            return WideCompare.Run<TOp>(a, b, Checked(name, TF_DataType.TF_BOOL, output));
        return Ufunc.Call(BinaryLoops.Comparisons<TOp>(type), a.Strong(), b.Strong(), Checked(name, TF_DataType.TF_BOOL, output));
    }

    /// <summary>A function of one number of any type.</summary>
    public static NDArray Unary<TOp>(NDArray x, NDArray? output = null, string name = "") where TOp : IUnaryOperator =>
        Wrap(Ufunc.Call(UnaryLoops.Numbers<TOp>(x.dtype), x, Checked(name, x.dtype, output)), x, output);

    /// <summary>A function of one floating-point number; integers become the floating type that holds them.</summary>
    public static NDArray FloatUnary<TOp>(NDArray x, NDArray? output = null, string name = "") where TOp : IFloatUnaryOperator
    {
        var type = Promotion.Floating(x.dtype);
        return Wrap(Ufunc.Call(UnaryLoops.Floats<TOp>(type), x, Checked(name, type, output)), x, output);
    }

    /// <summary>A question about one number.</summary>
    public static NDArray Predicate<TOp>(NDArray x) where TOp : IFloatPredicate =>
        Wrap(Ufunc.Call(UnaryLoops.Predicates<TOp>(Promotion.Floating(x.dtype)), x), x, null);

    /// <summary>Checks that a C# integer fits the type of the array that it is written to.</summary>
    /// <exception cref="OverflowException">It does not.</exception>
    public static void CheckFits(NDArray value, TF_DataType type)
    {
        if (OutOfRange(value, type))
            throw new OverflowException($"Python integer {value.item()} out of bounds for {type.Name()}");
    }

    /// <summary>Results without dimensions are NumPy's scalars.</summary>
    public static NDArray Wrap(NDArray result, NDArray input, NDArray? output) => output is null && input.ndim == 0 ? result.AsScalar() : result;

    /// <summary>The common type, with weak integers checked against it.</summary>
    private static TF_DataType Common(string name, NDArray a, NDArray b)
    {
        var type = Unchecked(name, a, b);
        CheckFits(a, type);
        CheckFits(b, type);
        return type;
    }

    /// <summary>The common type.</summary>
    private static TF_DataType Unchecked(string name, NDArray a, NDArray b)
    {
        if (a.dtype == TF_DataType.TF_STRING || b.dtype == TF_DataType.TF_STRING)
        {
            throw new TypeError($"ufunc '{name}' did not contain a loop with signature matching types {a.dtype.Type.Name()} and {b.dtype.Type.Name()}. "
                + "Arithmetic takes numbers: convert text with astype first.");
        }
        return Promotion.Of(a, b);
    }

    private static bool OutOfRange(NDArray operand, TF_DataType type)
    {
        if (!operand.IsWeak || operand.dtype != TF_DataType.TF_INT64 || !type.IsInteger())
            return false;
        var value = Convert.ToInt64(operand.item(), CultureInfo.InvariantCulture);
        if (type.IsUnsignedInteger())
            return value < 0 || (type.ElementSize() < 8 && value >> (type.ElementSize() * 8) != 0);
        var bits = type.ElementSize() * 8;
        return bits < 64 && (value < -(1L << (bits - 1)) || value > (1L << (bits - 1)) - 1);
    }

    private static NDArray Finish(string name, Loop loop, NDArray a, NDArray b, NDArray? output)
    {
        var result = Ufunc.Call(loop, a.Strong(), b.Strong(), Checked(name, loop.Output, output));
        return output is null && result.ndim == 0 ? result.AsScalar() : result;
    }

    private static NDArray? Checked(string name, TF_DataType type, NDArray? output)
    {
        if (output is not null && !Promotion.IsSameKind(type, output.dtype))
        {
            throw new TypeError($"Cannot cast ufunc '{name}' output from dtype('{type.Name()}') to dtype('{output.dtype.Type.Name()}') with casting rule 'same_kind'. "
                + "Convert the array with astype first, or write the result to a new array.");
        }
        return output;
    }
}
