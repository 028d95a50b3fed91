namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>An element type as arrays have it, by its name or from a <see cref="TF_DataType"/>; float64 when none is given.</summary>
    /// <exception cref="TypeError">No type has this name.</exception>
    public static DType dtype(DTypeArg dtype)
    {
        var type = dtype.Or(TF_DataType.TF_DOUBLE);
        return new DType(type, type == TF_DataType.TF_STRING ? 0 : type.ElementSize());
    }

    /// <summary>The type that arrays of these types have together.</summary>
    /// <exception cref="TypeError">They have none.</exception>
    public static DType promote_types(DTypeArg type1, DTypeArg type2) => dtype(Promotion.Of(type1.Type, type2.Type));

    /// <summary>The type of an operation's result; C# numbers only decide the kind of number.</summary>
    /// <exception cref="TypeError">There is no common type.</exception>
    public static DType result_type(params NDArray[] arrays) => dtype(Promotion.Of(arrays));

    /// <summary>Whether one type's values can be converted to another by a rule: <c>no</c>, <c>safe</c>, <c>same_kind</c> or <c>unsafe</c>.</summary>
    /// <exception cref="ValueError">The rule is unknown.</exception>
    public static bool can_cast(DTypeArg from, DTypeArg to, string casting = "safe") => casting switch
    {
        "no" or "equiv" => from.Equals(to),
        "safe" => from.Equals(to) || (Promotion.Kind(from) < 4 && Promotion.Kind(to) < 4 && Promotion.Of(from.Type, to.Type) == to.Type),
        "same_kind" => Promotion.IsSameKind(from, to),
        "unsafe" => true,
        _ => throw new ValueError($"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{casting}')"),
    };

    /// <summary>The limits of a floating-point type.</summary>
    /// <exception cref="ValueError">The type is another.</exception>
    public static FloatInfo finfo(DTypeArg dtype) => dtype.Type switch
    {
        TF_DataType.TF_FLOAT => new(1.1920928955078125e-07, float.MaxValue, float.MinValue, 1.1754943508222875e-38, 32),
        TF_DataType.TF_DOUBLE => new(2.220446049250313e-16, double.MaxValue, double.MinValue, 2.2250738585072014e-308, 64),
        TF_DataType.TF_HALF => new(0.0009765625, 65504, -65504, 6.103515625e-05, 16),
        _ => throw new ValueError($"data type {dtype} not inexact"),
    };

    /// <summary>The limits of an integer type.</summary>
    /// <exception cref="ValueError">The type is another.</exception>
    public static IntegerInfo iinfo(DTypeArg dtype)
    {
        if (!dtype.Type.IsInteger())
            throw new ValueError($"Invalid integer data type '{dtype}'.");
        var bits = dtype.Type.ElementSize() * 8;
        return dtype.Type.IsSignedInteger()
            ? new(-((Int128)1 << (bits - 1)), ((Int128)1 << (bits - 1)) - 1, bits)
            : new(0, ((Int128)1 << bits) - 1, bits);
    }

    /// <summary>The limits of a floating-point type.</summary>
    /// <param name="eps">The distance from 1 to the next number.</param>
    /// <param name="max">The greatest number.</param>
    /// <param name="min">The smallest number.</param>
    /// <param name="tiny">The smallest positive number of full precision.</param>
    /// <param name="bits">Bits a number takes.</param>
    public sealed record FloatInfo(double eps, double max, double min, double tiny, int bits);

    /// <summary>The limits of an integer type.</summary>
    /// <param name="min">The smallest number.</param>
    /// <param name="max">The greatest number.</param>
    /// <param name="bits">Bits a number takes.</param>
    public sealed record IntegerInfo(Int128 min, Int128 max, int bits);
}
