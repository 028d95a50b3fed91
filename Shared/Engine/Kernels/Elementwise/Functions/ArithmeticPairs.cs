using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>a + b.</summary>
internal readonly struct AddPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Add(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a + b;
}

/// <summary>a - b.</summary>
internal readonly struct SubPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Sub(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a - b;
}

/// <summary>a · b.</summary>
internal readonly struct MulPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Mul(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a * b;
}

/// <summary>a / b, integers towards zero.</summary>
internal readonly struct DivPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Div(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => Integers.Divide(a, b);
}

/// <summary>The larger; NaN if either is.</summary>
internal readonly struct MaximumPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
}

/// <summary>The smaller; NaN if either is.</summary>
internal readonly struct MinimumPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.Min(a, b);
}

/// <summary>(a - b)².</summary>
internal readonly struct SquaredDifferencePair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged
    {
        var d = S.Sub(a, b);
        return S.Mul(d, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => (a - b) * (a - b);
}

/// <summary>a / b, 0 where b is 0.</summary>
internal readonly struct DivNoNanPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Select(S.Equal(b, S.Create(0f)), S.Create(0f), S.Div(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsZero(b) ? T.Zero : a / b;
}

/// <summary>The largest whole number not above a / b.</summary>
internal readonly struct FloorDivPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => typeof(T) == typeof(float) || typeof(T) == typeof(double)
        ? T.CreateTruncating(Math.Floor(double.CreateTruncating(a / b)))
        : Integers.FloorDivide(a, b);
}

/// <summary>What a floor division leaves.</summary>
internal readonly struct ModPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            Integers.Check(b);
        // The remainder of the smallest integer by -1 does not fit the processor's division, though it is 0.
        var rest = b == T.Zero - T.One ? Integers.RestOfWhole(a) : a % b;
        return !T.IsZero(rest) && T.IsNegative(rest) != T.IsNegative(b) ? rest + b : rest;
    }
}

/// <summary>a to the power of b.</summary>
internal readonly struct PowPair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => typeof(T) == typeof(float) || typeof(T) == typeof(double)
        ? T.CreateTruncating(Math.Pow(double.CreateTruncating(a), double.CreateTruncating(b)))
        : Integers.Power(a, b);
}

/// <summary>The angle of the point (b, a).</summary>
internal readonly struct Atan2Pair : INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.CreateTruncating(Math.Atan2(double.CreateTruncating(a), double.CreateTruncating(b)));
}
