using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Division and powers where the processor's own stop the program: of integers by 0, and of the smallest one by -1.</summary>
internal static class Integers
{
    /// <summary>Refuses 0 as an integer divisor.</summary>
    /// <exception cref="InvalidArgumentError">The divisor is 0.</exception>
    public static void Check<T>(T divisor) where T : unmanaged, INumber<T>
    {
        if (T.IsZero(divisor))
            throw new InvalidArgumentError("Integer division by zero. Make sure that no divisor is 0, or convert to a floating-point type first.");
    }

    /// <summary>a / b, integers towards zero.</summary>
    public static T Divide<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            return a / b;
        Check(b);
        return IsMinusOne(b) ? T.Zero - a : a / b;
    }

    /// <summary>The largest integer not above a / b.</summary>
    public static T FloorDivide<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        Check(b);
        if (IsMinusOne(b))
            return T.Zero - a;
        var quotient = a / b;
        return !T.IsZero(a % b) && T.IsNegative(a) != T.IsNegative(b) ? quotient - T.One : quotient;
    }

    /// <summary>The remainder of a division by -1: 0, or for floating-point numbers the fraction.</summary>
    public static T RestOfWhole<T>(T a) where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? a % T.One : IsUnsigned<T>() ? a % (T.Zero - T.One) : T.Zero;

    /// <summary>a to the power of b by repeated squaring, wrapping around.</summary>
    /// <exception cref="InvalidArgumentError">The exponent is negative.</exception>
    public static T Power<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        if (T.IsNegative(b))
            throw new InvalidArgumentError("Integers to negative integer powers are not allowed. Convert to a floating-point type first.");
        var result = T.One;
        for (var exponent = ulong.CreateTruncating(b); exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result *= a;
            a *= a;
        }
        return result;
    }

    private static bool IsMinusOne<T>(T b) where T : unmanaged, INumber<T> => !IsUnsigned<T>() && b == T.Zero - T.One;

    private static bool IsUnsigned<T>() where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(byte) || typeof(T) == typeof(ushort) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong);
}
