using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>1 / (1 + exp(-x)).</summary>
public readonly struct SigmoidMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var one = S.Create(1f);
        return S.Div(one, S.Add(one, ExpMath.Invoke<S, V>(S.Mul(x, S.Create(-1f)))));
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => 1 / (1 + Math.Exp(-x));
}
