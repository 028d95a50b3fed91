using System.Numerics;

namespace Tensorflow.NumPy.Loops;

internal readonly struct AddOperator : IBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => unchecked(a + b);
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => a + b;
}

internal readonly struct SubtractOperator : IBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => unchecked(a - b);
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => a - b;
}

internal readonly struct MultiplyOperator : IBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => unchecked(a * b);
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => a * b;
}

/// <summary>The greater of two; NaN where either is.</summary>
internal readonly struct MaximumOperator : IBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => E.Max(a, b);
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => Vector.Max(a, b);
}

/// <summary>The smaller of two; NaN where either is.</summary>
internal readonly struct MinimumOperator : IBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => E.Min(a, b);
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => Vector.Min(a, b);
}

/// <summary>The greater of two; the other where one is NaN.</summary>
internal readonly struct FMaxOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => E.MaxNumber(a, b);
}

/// <summary>The smaller of two; the other where one is NaN.</summary>
internal readonly struct FMinOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => E.MinNumber(a, b);
}

internal readonly struct DivideOperator : IFloatBinaryOperator
{
    public static bool HasVector => true;
    public static E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E> => a / b;
    public static Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, IFloatingPointIeee754<E> => a / b;
}

/// <summary>Division rounded down; integers divided by zero give 0.</summary>
internal readonly struct FloorDivideOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E>
    {
        if (typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16))
            return E.CreateTruncating(Invoke(float.CreateTruncating(a), float.CreateTruncating(b)));
        if (typeof(E) == typeof(float) || typeof(E) == typeof(double))
            return Division.Floating(a, b).Quotient;
        if (b == E.Zero)
            return E.Zero;
        if (b == -E.One && E.IsNegative(b))
            return unchecked(E.Zero - a);
        var quotient = a / b;
        return quotient * b != a && E.IsNegative(a) != E.IsNegative(b) ? quotient - E.One : quotient;
    }
}

/// <summary>The remainder with the divisor's sign; integers divided by zero give 0.</summary>
internal readonly struct RemainderOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E>
    {
        if (typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16))
            return E.CreateTruncating(Invoke(float.CreateTruncating(a), float.CreateTruncating(b)));
        if (typeof(E) == typeof(float) || typeof(E) == typeof(double))
            return Division.Floating(a, b).Remainder;
        if (b == E.Zero || (b == -E.One && E.IsNegative(b)))
            return E.Zero;
        var remainder = a % b;
        return remainder != E.Zero && E.IsNegative(remainder) != E.IsNegative(b) ? remainder + b : remainder;
    }
}

/// <summary>The remainder with the dividend's sign, as C's <c>fmod</c>.</summary>
internal readonly struct FModOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E>
    {
        if (typeof(E) == typeof(float) || typeof(E) == typeof(double) || typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16))
            return a % b;
        return b == E.Zero || (b == -E.One && E.IsNegative(b)) ? E.Zero : a % b;
    }
}

/// <summary>A number to the power of another; integers wrap.</summary>
internal readonly struct PowerOperator : IBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, INumber<E>
    {
        if (typeof(E) == typeof(float))
            return E.CreateTruncating(MathF.Pow(float.CreateTruncating(a), float.CreateTruncating(b)));
        if (typeof(E) == typeof(double))
            return E.CreateTruncating(Math.Pow(double.CreateTruncating(a), double.CreateTruncating(b)));
        if (typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16))
            return E.CreateTruncating(MathF.Pow(float.CreateTruncating(a), float.CreateTruncating(b)));
        var exponent = ulong.CreateTruncating(b);
        var result = E.One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = unchecked(result * a);
            a = unchecked(a * a);
        }
        return result;
    }
}

/// <summary>Quotient and remainder of floating-point numbers as Python has them.</summary>
internal static class Division
{
    /// <summary>The quotient rounded down, and the remainder with the divisor's sign.</summary>
    public static (E Quotient, E Remainder) Floating<E>(E a, E b) where E : unmanaged, INumber<E>
    {
        var remainder = a % b;
        if (b == E.Zero)
            return (a / b, remainder);
        var quotient = (a - remainder) / b;
        if (remainder != E.Zero)
        {
            if (b < E.Zero != remainder < E.Zero)
            {
                remainder += b;
                quotient -= E.One;
            }
        }
        else
        {
            remainder = E.IsNegative(b) ? -E.Zero : E.Zero;
        }
        if (quotient == E.Zero)
            return (E.IsNegative(a / b) ? -E.Zero : E.Zero, remainder);
        var floor = Floor(quotient);
        if (quotient - floor > E.One / (E.One + E.One))
            floor += E.One;
        return (floor, remainder);
    }

    private static E Floor<E>(E x) where E : unmanaged, INumber<E> => typeof(E) == typeof(float)
        ? E.CreateTruncating(MathF.Floor(float.CreateTruncating(x)))
        : E.CreateTruncating(Math.Floor(double.CreateTruncating(x)));
}
