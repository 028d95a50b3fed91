namespace Tensorflow.NumPy;

/// <summary>Which type two types meet in: NumPy 2's rules, with C# <c>int</c>, <c>long</c>, <c>double</c> and <c>bool</c> scalars weak as Python's are.</summary>
internal static class Promotion
{
    /// <summary>The type of an operation's operands taken together; weak scalars only decide the kind of number.</summary>
    public static TF_DataType Of(params ReadOnlySpan<NDArray> arrays)
    {
        var strong = TF_DataType.DtInvalid;
        var weak = TF_DataType.DtInvalid;
        foreach (var array in arrays)
        {
            if (array.IsWeak)
                weak = weak == TF_DataType.DtInvalid ? array.dtype : Of(weak, array.dtype);
            else
                strong = strong == TF_DataType.DtInvalid ? array.dtype : Of(strong, array.dtype);
        }
        if (strong == TF_DataType.DtInvalid)
            return weak;
        return weak == TF_DataType.DtInvalid ? strong : WithWeak(strong, weak);
    }

    /// <summary>The smallest type that holds the values of both types.</summary>
    /// <exception cref="TypeError">Text and numbers have no common type.</exception>
    public static TF_DataType Of(TF_DataType a, TF_DataType b)
    {
        if (a == b)
            return a;
        if (a == TF_DataType.TF_STRING || b == TF_DataType.TF_STRING)
            throw new TypeError($"The types {a.Name()} and {b.Name()} have no common type. Convert the text to numbers first, or the numbers to text.");
        if (a == TF_DataType.TF_BOOL)
            return b;
        if (b == TF_DataType.TF_BOOL)
            return a;
        if (a == TF_DataType.TF_BFLOAT16 || b == TF_DataType.TF_BFLOAT16)
            return WithBFloat16(a == TF_DataType.TF_BFLOAT16 ? b : a);
        if (a.IsFloating() && b.IsFloating())
            return a.ElementSize() > b.ElementSize() ? a : b;
        if (a.IsFloating())
            return FloatWithInteger(a, b);
        if (b.IsFloating())
            return FloatWithInteger(b, a);
        if (a.IsSignedInteger() == b.IsSignedInteger())
            return a.ElementSize() > b.ElementSize() ? a : b;
        var (signed, unsigned) = a.IsSignedInteger() ? (a, b) : (b, a);
        if (signed.ElementSize() > unsigned.ElementSize())
            return signed;
        return unsigned.ElementSize() switch
        {
            1 => TF_DataType.TF_INT16,
            2 => TF_DataType.TF_INT32,
            4 => TF_DataType.TF_INT64,
            _ => TF_DataType.TF_DOUBLE,
        };
    }

    /// <summary>The floating type in which functions such as <c>sin</c> work on a type.</summary>
    public static TF_DataType Floating(TF_DataType type) => type switch
    {
        _ when type.IsFloating() => type,
        TF_DataType.TF_STRING => throw new TypeError("Text has no numeric value. Convert it with astype first."),
        _ => type.ElementSize() switch { 1 => TF_DataType.TF_HALF, 2 => TF_DataType.TF_FLOAT, _ => TF_DataType.TF_DOUBLE },
    };

    /// <summary>The type in which sums of a type are kept.</summary>
    public static TF_DataType Accumulator(TF_DataType type) =>
        type == TF_DataType.TF_BOOL || type.IsSignedInteger() ? TF_DataType.TF_INT64
        : type.IsUnsignedInteger() ? TF_DataType.TF_UINT64
        : type;

    /// <summary>The order of kinds: bool, unsigned, signed, floating, text.</summary>
    public static int Kind(TF_DataType type) =>
        type == TF_DataType.TF_BOOL ? 0 : type.IsUnsignedInteger() ? 1 : type.IsSignedInteger() ? 2 : type.IsFloating() ? 3 : 4;

    /// <summary>NumPy's casting rule <c>same_kind</c>: narrowing is allowed, losing the kind of number is not.</summary>
    public static bool IsSameKind(TF_DataType from, TF_DataType to) => from == to || Kind(from) <= Kind(to) && Kind(to) != 4;

    private static TF_DataType WithWeak(TF_DataType strong, TF_DataType weak)
    {
        if (weak == TF_DataType.TF_BOOL || strong == TF_DataType.TF_STRING)
            return strong;
        // What ml_dtypes adds to NumPy does not know of weak numbers.
        if (strong == TF_DataType.TF_BFLOAT16)
            return TF_DataType.TF_FLOAT;
        if (weak.IsFloating())
            return strong.IsFloating() ? strong : TF_DataType.TF_DOUBLE;
        return strong == TF_DataType.TF_BOOL ? TF_DataType.TF_INT64 : strong;
    }

    /// <summary>The type in which bfloat16 and another one meet, as NumPy computes with the bfloat16 of ml_dtypes.</summary>
    private static TF_DataType WithBFloat16(TF_DataType other) => other switch
    {
        TF_DataType.TF_INT8 or TF_DataType.TF_UINT8 => TF_DataType.TF_BFLOAT16,
        TF_DataType.TF_HALF or TF_DataType.TF_FLOAT or TF_DataType.TF_INT16 or TF_DataType.TF_UINT16 => TF_DataType.TF_FLOAT,
        _ => TF_DataType.TF_DOUBLE,
    };

    private static TF_DataType FloatWithInteger(TF_DataType floating, TF_DataType integer)
    {
        var needed = integer.ElementSize() switch { 1 => TF_DataType.TF_HALF, 2 => TF_DataType.TF_FLOAT, _ => TF_DataType.TF_DOUBLE };
        return floating.ElementSize() > needed.ElementSize() ? floating : needed;
    }
}
