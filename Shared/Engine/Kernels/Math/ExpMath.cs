using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// e to the power of x, within 1.5 ulp, to the bit as TensorFlow computes it: x = n ln 2 + r with n = floor(x / ln 2 + 1/2), and a polynomial of degree 6 in r whose products are
/// rounded before they are added. Beyond the last packet TensorFlow has the C library's exponential.
/// </summary>
public readonly struct ExpMath : IPacketMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        // Beyond these bounds the result is 0 or infinity anyway; NaN passes through both.
        x = S.Min(S.Max(x, S.Create(-104.5f)), S.Create(88.723f));
        // Adding 1.5 * 2^23 rounds to the nearest integer, which then stands in the low bits; where that is above, floor is one below.
        var magic = S.Create(12582912f);
        var t = S.Add(S.Mul(x, S.Create(1.44269504f)), S.Create(0.5f));
        var nearest = S.Sub(S.Add(t, magic), magic);
        var floor = S.Select(S.Greater(nearest, t), S.Sub(nearest, S.Create(1f)), nearest);
        var n = S.SubBits(S.Add(floor, magic), magic);
        // ln 2 in two parts, the first with so few bits that its products with n are exact.
        var r = S.Add(S.Mul(floor, S.Create(-0.693359375f)), x);
        r = S.Add(S.Mul(floor, S.Create(2.12194440e-4f)), r);
        var square = S.Mul(r, r);
        var even = S.Add(S.Mul(square, S.Create(1.37449637986719608306884765625e-3f)), S.Create(4.166965186595916748046875e-2f));
        var odd = S.Add(S.Mul(square, S.Create(8.36894474923610687255859375e-3f)), S.Create(0.16666518151760101318359375f));
        even = S.Add(S.Mul(square, even), S.Create(0.49999988079071044921875f));
        var y = S.Add(S.Mul(r, odd), even);
        y = S.Add(S.Mul(square, y), S.Add(r, S.Create(1f)));
        // 2^n in two steps, so that results below 2^-126 come out right and n = 128 does not overflow early.
        var half = S.ShiftRight(n, 1);
        return S.Mul(S.Mul(y, PowerOfTwo<S, V>(half)), PowerOfTwo<S, V>(S.SubBits(n, half)));
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => Math.Exp(x);

    /// <inheritdoc/>
    public static float Last(float x) => FloatFunctions.Exp(x);

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
