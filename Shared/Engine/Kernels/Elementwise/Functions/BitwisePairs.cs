using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>a and b, bit by bit.</summary>
internal readonly struct BitwiseAndPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) & long.CreateTruncating(b));
}

/// <summary>a or b, bit by bit.</summary>
internal readonly struct BitwiseOrPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) | long.CreateTruncating(b));
}

/// <summary>Either a or b, bit by bit.</summary>
internal readonly struct BitwiseXorPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) ^ long.CreateTruncating(b));
}

/// <summary>a moved up by b places.</summary>
internal readonly struct LeftShiftPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) << Places(b));

    /// <summary>The number of places, between none and the highest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Places<T>(T b) where T : unmanaged, INumber<T>
    {
        var highest = (8 * Unsafe.SizeOf<T>()) - 1;
        return T.IsNegative(b) ? 0 : b > T.CreateTruncating(highest) ? highest : int.CreateTruncating(b);
    }
}

/// <summary>a moved down by b places, the sign staying.</summary>
internal readonly struct RightShiftPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => typeof(T) == typeof(ulong)
        ? T.CreateTruncating(ulong.CreateTruncating(a) >> LeftShiftPair.Places(b))
        : T.CreateTruncating(long.CreateTruncating(a) >> LeftShiftPair.Places(b));
}

/// <summary>Each bit turned over.</summary>
internal readonly struct InvertFunction<T> : IScalarFunction<T, T> where T : unmanaged, INumber<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply(T x) => T.CreateTruncating(~long.CreateTruncating(x));
}
