using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The error function: an odd polynomial up to 1, one minus the exponential of a polynomial above.</summary>
public readonly struct ErfMath : IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var square = S.Mul(x, x);
        var p = S.Create(7.85400916e-05f);
        p = S.Fma(p, square, S.Create(-0.000801024202f));
        p = S.Fma(p, square, S.Create(0.0051883338f));
        p = S.Fma(p, square, S.Create(-0.0268538147f));
        p = S.Fma(p, square, S.Create(0.112835854f));
        p = S.Fma(p, square, S.Create(-0.37612626f));
        // 2 / sqrt(pi), its rounding error, and the rest.
        var near = S.Fma(S.Mul(p, square), x, S.Fma(x, S.Create(6.05739061e-8f), S.Mul(x, S.Create(1.12837911f))));

        var magnitude = S.Abs(x);
        var t = S.Sub(S.Min(magnitude, S.Create(4.1f)), S.Create(2f));
        var q = S.Create(2.14455958e-05f);
        q = S.Fma(q, t, S.Create(-0.000138291914f));
        q = S.Fma(q, t, S.Create(0.000729924184f));
        q = S.Fma(q, t, S.Create(-0.00357028889f));
        q = S.Fma(q, t, S.Create(0.0164660402f));
        q = S.Fma(q, t, S.Create(0.923750997f));
        q = S.Fma(q, t, S.Create(4.41816092f));
        q = S.Fma(q, t, S.Create(5.36494112f));
        var far = S.Sub(S.Create(1f), ExpMath.Invoke<S, V>(S.Mul(q, S.Create(-1f))));
        far = S.Or(far, S.And(x, S.CreateBits(int.MinValue)));
        return S.Select(S.Greater(S.Create(1f), magnitude), near, far);
    }

    /// <inheritdoc/>
    public static double Invoke(double x)
    {
        var magnitude = Math.Abs(x);
        if (double.IsNaN(x) || magnitude > 6)
            return double.IsNaN(x) ? x : Math.Sign(x);
        if (magnitude < 2.5)
        {
            // 2 / sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!: all terms have one sign.
            var term = x;
            var sum = x;
            for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
            {
                term *= 2 * x * x / ((2 * n) + 1);
                sum += term;
            }
            return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
        }
        // erfc as a continued fraction: exp(-x^2) / sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + …)))).
        var fraction = magnitude;
        for (var n = 60; n > 0; n--)
            fraction = magnitude + (n / 2.0 / fraction);
        return Math.CopySign(1 - (Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction), x);
    }
}
