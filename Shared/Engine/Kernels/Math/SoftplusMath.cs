using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>log(1 + exp(x)), as max(x, 0) + log(1 + exp(-|x|)).</summary>
public readonly struct SoftplusMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var rest = Log1pMath.Invoke<S, V>(ExpMath.Invoke<S, V>(S.Mul(S.Abs(x), S.Create(-1f))));
        return S.Add(S.Max(x, S.Create(0f)), rest);
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => Math.Max(x, 0) + Log1pMath.Invoke(Math.Exp(-Math.Abs(x)));
}
