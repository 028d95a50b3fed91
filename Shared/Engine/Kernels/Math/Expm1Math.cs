using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>exp(x) - 1 without cancellation near 0.</summary>
public readonly struct Expm1Math : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var tiny = S.Greater(S.Create(1e-10f), S.Abs(x));
        var bounded = S.Min(S.Max(x, S.Create(-30f)), S.Create(89f));
        var q = ExpMath.Reduce<S, V>(bounded, out var n);
        // 2^n q + (2^n - 1), at half its size: n may be 128.
        var half = ExpMath.PowerOfTwo<S, V>(S.SubBits(n, S.CreateBits(1)));
        var result = S.Fma(half, q, S.Sub(half, S.Create(0.5f)));
        return S.Select(tiny, x, S.Add(result, result));
    }

    /// <inheritdoc/>
    public static double Invoke(double x)
    {
        if (Math.Abs(x) > 0.5)
            return Math.Exp(x) - 1;
        // tanh has no cancellation: exp(x) - 1 = 2 t / (1 - t) with t = tanh(x / 2).
        var t = Math.Tanh(x / 2);
        return 2 * t / (1 - t);
    }
}
