using System.Numerics;

namespace Tensorflow.NumPy.Loops;

internal readonly struct EqualOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a == b;
}

internal readonly struct NotEqualOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a != b;
}

internal readonly struct LessOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a < b;
}

internal readonly struct LessEqualOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a <= b;
}

internal readonly struct GreaterOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a > b;
}

internal readonly struct GreaterEqualOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a >= b;
}

internal readonly struct LogicalAndOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a != E.Zero && b != E.Zero;
}

internal readonly struct LogicalOrOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a != E.Zero || b != E.Zero;
}

internal readonly struct LogicalXorOperator : ICompareOperator
{
    public static bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E> => a != E.Zero != (b != E.Zero);
}

internal readonly struct BitwiseAndOperator : IIntegerBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> => a & b;
}

internal readonly struct BitwiseOrOperator : IIntegerBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> => a | b;
}

internal readonly struct BitwiseXorOperator : IIntegerBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> => a ^ b;
}

/// <summary>Shifting out all bits gives 0.</summary>
internal readonly struct LeftShiftOperator : IIntegerBinaryOperator
{
    public static unsafe E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> =>
        b >= E.Zero && b < E.CreateTruncating(sizeof(E) * 8) ? a << int.CreateTruncating(b) : E.Zero;
}

/// <summary>Shifting out all bits leaves the sign.</summary>
internal readonly struct RightShiftOperator : IIntegerBinaryOperator
{
    public static unsafe E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> =>
        b >= E.Zero && b < E.CreateTruncating(sizeof(E) * 8) ? a >> int.CreateTruncating(b)
        : E.IsNegative(a) ? E.Zero - E.One : E.Zero;
}

internal readonly struct Atan2Operator : IFloatBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E> => E.Atan2(a, b);
}

internal readonly struct HypotOperator : IFloatBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E> => E.Hypot(a, b);
}

internal readonly struct CopySignOperator : IFloatBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E> => E.CopySign(a, b);
}

/// <summary>The logarithm of the sum of two exponentials.</summary>
internal readonly struct LogAddExpOperator : IFloatBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E>
    {
        if (a == b)
            return a + E.Log(E.One + E.One);
        var difference = a - b;
        if (difference > E.Zero)
            return a + Accurate.LogP1(E.Exp(-difference));
        return difference <= E.Zero ? b + Accurate.LogP1(E.Exp(difference)) : difference;
    }
}

internal readonly struct NegativeOperator : IUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, INumber<E> => unchecked(-x);
}

internal readonly struct AbsoluteOperator : IUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, INumber<E> =>
        typeof(E) == typeof(float) || typeof(E) == typeof(double) || typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16) ? E.Abs(x)
        : E.IsNegative(x) ? unchecked(E.Zero - x) : x;
}

internal readonly struct SignOperator : IUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, INumber<E> =>
        x > E.Zero ? E.One : x < E.Zero ? E.Zero - E.One : x == E.Zero ? E.Zero : x;
}

internal readonly struct SquareOperator : IUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, INumber<E> => unchecked(x * x);
}

/// <summary>One divided by a number; integers are cut off, and zero gives the smallest number as in C on x64.</summary>
internal readonly struct ReciprocalOperator : IUnaryOperator
{
    public static E Invoke<E>(E x) where E : unmanaged, INumber<E> =>
        typeof(E) == typeof(float) || typeof(E) == typeof(double) || typeof(E) == typeof(Half) || typeof(E) == typeof(BFloat16) ? E.One / x
        : x == E.Zero ? Casting.Convert<double, E>(double.PositiveInfinity) : E.One / x;
}

internal readonly struct InvertOperator : IIntegerBinaryOperator
{
    public static E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E> => ~a;
}
