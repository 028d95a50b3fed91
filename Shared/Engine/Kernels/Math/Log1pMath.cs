using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>log(1 + x), accurate near 0: the logarithm of the rounded sum, corrected by what the rounding lost.</summary>
public readonly struct Log1pMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var one = S.Create(1f);
        var sum = S.Add(x, one);
        var lost = S.Div(S.Sub(x, S.Sub(sum, one)), sum);
        var log = LogMath.Invoke<S, V>(sum);
        // At -1 and infinity there is nothing to correct, and the quotient is not a number.
        return S.Select(S.Equal(S.Sub(lost, lost), S.Create(0f)), S.Select(S.Equal(sum, one), x, S.Add(log, lost)), log);
    }

    /// <inheritdoc/>
    public static double Invoke(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
            return x;
        return double.IsInfinity(sum) || sum <= 0 ? Math.Log(sum) : Math.Log(sum) + ((x - (sum - 1)) / sum);
    }
}
