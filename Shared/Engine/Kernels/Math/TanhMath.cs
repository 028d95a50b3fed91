using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The hyperbolic tangent: an odd polynomial near 0, 1 - 2 / (exp(2|x|) + 1) elsewhere.</summary>
public readonly struct TanhMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var one = S.Create(1f);
        var magnitude = S.Abs(x);
        var square = S.Mul(x, x);
        var p = S.Create(0.0021429637f);
        p = S.Fma(p, square, S.Create(-0.00817740057f));
        p = S.Fma(p, square, S.Create(0.0217007045f));
        p = S.Fma(p, square, S.Create(-0.0539467633f));
        p = S.Fma(p, square, S.Create(0.133332059f));
        p = S.Fma(p, square, S.Create(-0.333333313f));
        var near = S.Fma(S.Mul(square, x), p, x);

        var exp = ExpMath.Invoke<S, V>(S.Add(magnitude, magnitude));
        var far = S.Sub(one, S.Div(S.Create(2f), S.Add(exp, one)));
        far = S.Or(far, S.And(x, S.CreateBits(int.MinValue)));
        return S.Select(S.Greater(S.Create(0.625f), magnitude), near, far);
    }

    /// <inheritdoc/>
    public static double Invoke(double x) => Math.Tanh(x);
}
