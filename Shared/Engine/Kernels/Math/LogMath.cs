using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The natural logarithm, within 1 ulp: x = 2^e (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and a polynomial in f.</summary>
public readonly struct LogMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var zero = S.Create(0f);
        var infinity = S.Create(float.PositiveInfinity);
        // Numbers below 2^-126 are scaled by 2^23 first.
        var small = S.Greater(S.CreateBits(0x00800000), x);
        var scaled = S.Select(small, S.Mul(x, S.Create(8388608f)), x);
        var offset = S.SubBits(scaled, S.CreateBits(0x3F3504F3));
        var e = S.ToNumber(S.ShiftRight(offset, 23));
        e = S.Sub(e, S.And(small, S.Create(23f)));
        var mantissa = S.AddBits(S.And(offset, S.CreateBits(0x007FFFFF)), S.CreateBits(0x3F3504F3));
        var f = S.Sub(mantissa, S.Create(1f));

        var p = S.Create(0.0674660131f);
        p = S.Fma(p, f, S.Create(-0.116756409f));
        p = S.Fma(p, f, S.Create(0.118881747f));
        p = S.Fma(p, f, S.Create(-0.124055915f));
        p = S.Fma(p, f, S.Create(0.142195508f));
        p = S.Fma(p, f, S.Create(-0.166679963f));
        p = S.Fma(p, f, S.Create(0.200021192f));
        p = S.Fma(p, f, S.Create(-0.250000089f));
        p = S.Fma(p, f, S.Create(0.333333135f));
        var square = S.Mul(f, f);
        var tail = S.Mul(S.Mul(f, square), p);
        tail = S.Fma(e, S.Create(-1.90465432e-9f), tail);
        tail = S.Fma(square, S.Create(-0.5f), tail);
        var result = S.Fma(e, S.Create(0.693147182f), S.Add(f, tail));

        result = S.Select(S.Equal(x, infinity), infinity, result);
        result = S.Select(S.Equal(x, zero), S.Create(float.NegativeInfinity), result);
        return S.Select(S.GreaterOrEqual(x, zero), result, S.Create(float.NaN));
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => Math.Log(x);
}
