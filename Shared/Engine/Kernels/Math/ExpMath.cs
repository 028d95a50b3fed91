using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>e to the power of x, within 1 ulp: x = n ln 2 + r, and a polynomial in r.</summary>
public readonly struct ExpMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        // Beyond these bounds the result is 0 or infinity anyway; NaN passes through both.
        x = S.Min(S.Max(x, S.Create(-104f)), S.Create(89f));
        var q = Reduce<S, V>(x, out var n);
        // 2^n in two steps, so that results below 2^-126 come out right and n = 128 does not overflow early.
        var half = S.ShiftRight(n, 1);
        var p = S.Add(q, S.Create(1f));
        return S.Mul(S.Mul(p, PowerOfTwo<S, V>(half)), PowerOfTwo<S, V>(S.SubBits(n, half)));
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => Math.Exp(x);

    /// <summary>exp(r) - 1 for the r in [-ln 2 / 2, ln 2 / 2] with x = n ln 2 + r, and n as integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Reduce<S, V>(V x, out V n) where S : struct, ISimd<V> where V : unmanaged
    {
        // Adding 1.5 * 2^23 rounds to the nearest integer, which then stands in the low bits.
        var magic = S.Create(12582912f);
        var shifted = S.Fma(x, S.Create(1.44269504f), magic);
        n = S.SubBits(shifted, magic);
        var k = S.Sub(shifted, magic);
        var r = S.Fma(k, S.Create(-0.693147182f), x);
        r = S.Fma(k, S.Create(1.90465432e-9f), r);
        var p = S.Create(0.00019790043f);
        p = S.Fma(p, r, S.Create(0.00139449665f));
        p = S.Fma(p, r, S.Create(0.00833349861f));
        p = S.Fma(p, r, S.Create(0.0416662917f));
        p = S.Fma(p, r, S.Create(0.166666657f));
        p = S.Fma(p, r, S.Create(0.5f));
        return S.Fma(S.Mul(r, r), p, r);
    }

    /// <summary>2 to the power of an integer between -126 and 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V PowerOfTwo<S, V>(V n) where S : struct, ISimd<V> where V : unmanaged => S.ShiftLeft(S.AddBits(n, S.CreateBits(127)), 23);
}
