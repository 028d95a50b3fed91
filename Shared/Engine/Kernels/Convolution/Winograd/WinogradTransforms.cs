using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// The transforms of Winograd's F(4 x 4, 3 x 3) with the points 0, 1, -1, 2, -2 and infinity, on a vector of channels at a time: each lane by itself, in a fixed
/// order of operations. Both directions of a tile are done in pairs of rows that share their terms, so that nothing but the result leaves the registers.
/// (<see cref="WinogradInputTransform"/> and <see cref="WinogradGradientTransform"/> are those of tiles that may reach over an image's edge.)
/// </summary>
internal static unsafe class WinogradTransforms
{
    /// <summary>3 x 3 elements g of a filter, at g + tap * tapStep, to GgG', frequency f at u + f * step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Filter<S, V, TAccess>(float* g, nint tapStep, float* u, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        FilterColumn<S, V, TAccess>(g, 3 * tapStep, access, out var a0, out var a1, out var a2, out var a3, out var a4, out var a5);
        FilterColumn<S, V, TAccess>(g + tapStep, 3 * tapStep, access, out var b0, out var b1, out var b2, out var b3, out var b4, out var b5);
        FilterColumn<S, V, TAccess>(g + (2 * tapStep), 3 * tapStep, access, out var c0, out var c1, out var c2, out var c3, out var c4, out var c5);
        FilterRow<S, V>(a0, b0, c0, u, step);
        FilterRow<S, V>(a1, b1, c1, u + (6 * step), step);
        FilterRow<S, V>(a2, b2, c2, u + (12 * step), step);
        FilterRow<S, V>(a3, b3, c3, u + (18 * step), step);
        FilterRow<S, V>(a4, b4, c4, u + (24 * step), step);
        FilterRow<S, V>(a5, b5, c5, u + (30 * step), step);
    }

    /// <summary>Two rows of A'mA, of which row r of m begins at m + 6 * r * step: the first and third of the four, or the second and fourth.</summary>
    /// <param name="m">The products, frequency f at m + f * step.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="odd">Whether the second and fourth are wanted.</param>
    /// <param name="upper">The first of the two rows.</param>
    /// <param name="lower">The second of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output<S, V>(float* m, nint step, bool odd, out Row<V> upper, out Row<V> lower) where S : struct, ISimd<V> where V : unmanaged
    {
        OutputColumn<S, V>(m, 6 * step, odd, out var a0, out var b0);
        OutputColumn<S, V>(m + step, 6 * step, odd, out var a1, out var b1);
        OutputColumn<S, V>(m + (2 * step), 6 * step, odd, out var a2, out var b2);
        OutputColumn<S, V>(m + (3 * step), 6 * step, odd, out var a3, out var b3);
        OutputColumn<S, V>(m + (4 * step), 6 * step, odd, out var a4, out var b4);
        OutputColumn<S, V>(m + (5 * step), 6 * step, odd, out var a5, out var b5);
        upper = OutputRow<S, V>(a0, a1, a2, a3, a4, a5);
        lower = OutputRow<S, V>(b0, b1, b2, b3, b4, b5);
    }

    /// <summary>Products m (summed over tiles) to the 3 x 3 elements of a filter's gradient, at g + tap * tapStep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FilterGradient<S, V, TAccess>(float* m, nint step, float* g, nint tapStep, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        GradientColumn<S, V>(m, 6 * step, out var a0, out var b0, out var c0);
        GradientColumn<S, V>(m + step, 6 * step, out var a1, out var b1, out var c1);
        GradientColumn<S, V>(m + (2 * step), 6 * step, out var a2, out var b2, out var c2);
        GradientColumn<S, V>(m + (3 * step), 6 * step, out var a3, out var b3, out var c3);
        GradientColumn<S, V>(m + (4 * step), 6 * step, out var a4, out var b4, out var c4);
        GradientColumn<S, V>(m + (5 * step), 6 * step, out var a5, out var b5, out var c5);
        GradientRow<S, V, TAccess>(a0, a1, a2, a3, a4, a5, g, tapStep, access);
        GradientRow<S, V, TAccess>(b0, b1, b2, b3, b4, b5, g + (3 * tapStep), tapStep, access);
        GradientRow<S, V, TAccess>(c0, c1, c2, c3, c4, c5, g + (6 * tapStep), tapStep, access);
    }

    /// <summary>Four elements side by side.</summary>
    public readonly record struct Row<V>(V E0, V E1, V E2, V E3) where V : unmanaged;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterColumn<S, V, TAccess>(float* g, nint step, TAccess access, out V w0, out V w1, out V w2, out V w3, out V w4, out V w5)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess =>
        FilterPoints<S, V>(access.Load<S, V>(g), access.Load<S, V>(g + step), access.Load<S, V>(g + (2 * step)), out w0, out w1, out w2, out w3, out w4, out w5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterRow<S, V>(V g0, V g1, V g2, float* u, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        FilterPoints<S, V>(g0, g1, g2, out var w0, out var w1, out var w2, out var w3, out var w4, out var w5);
        S.Store(w0, u);
        S.Store(w1, u + step);
        S.Store(w2, u + (2 * step));
        S.Store(w3, u + (3 * step));
        S.Store(w4, u + (4 * step));
        S.Store(w5, u + (5 * step));
    }

    // The polynomial with these coefficients at the points, each divided by the product of the point's differences from the others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterPoints<S, V>(V g0, V g1, V g2, out V w0, out V w1, out V w2, out V w3, out V w4, out V w5) where S : struct, ISimd<V> where V : unmanaged
    {
        w0 = S.Mul(S.Create(1f / 4), g0);
        var even = S.Add(g0, g2);
        w1 = S.Mul(S.Create(-1f / 6), S.Add(even, g1));
        w2 = S.Mul(S.Create(-1f / 6), S.Sub(even, g1));
        even = S.Fma(S.Create(4f), g2, g0);
        w3 = S.Mul(S.Create(1f / 24), S.Fma(S.Create(2f), g1, even));
        w4 = S.Mul(S.Create(1f / 24), S.Fma(S.Create(-2f), g1, even));
        w5 = g2;
    }

    // Rows 0 and 2 of A': m0 + (m1 + m2) + (m3 + m4) and (m1 + m2) + 4 (m3 + m4); rows 1 and 3: (m1 - m2) + 2 (m3 - m4) and (m1 - m2) + 8 (m3 - m4) + m5.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OutputColumn<S, V>(float* m, nint step, bool odd, out V upper, out V lower) where S : struct, ISimd<V> where V : unmanaged
    {
        V m1 = S.Load(m + step), m2 = S.Load(m + (2 * step)), m3 = S.Load(m + (3 * step)), m4 = S.Load(m + (4 * step));
        if (odd)
        {
            var (ones, twos) = (S.Sub(m1, m2), S.Sub(m3, m4));
            upper = S.Fma(S.Create(2f), twos, ones);
            lower = S.Add(S.Fma(S.Create(8f), twos, ones), S.Load(m + (5 * step)));
        }
        else
        {
            var (ones, twos) = (S.Add(m1, m2), S.Add(m3, m4));
            upper = S.Add(S.Add(S.Load(m), ones), twos);
            lower = S.Fma(S.Create(4f), twos, ones);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Row<V> OutputRow<S, V>(V m0, V m1, V m2, V m3, V m4, V m5) where S : struct, ISimd<V> where V : unmanaged
    {
        V plus1 = S.Add(m1, m2), minus1 = S.Sub(m1, m2), plus2 = S.Add(m3, m4), minus2 = S.Sub(m3, m4);
        return new Row<V>(
            S.Add(S.Add(m0, plus1), plus2),
            S.Fma(S.Create(2f), minus2, minus1),
            S.Fma(S.Create(4f), plus2, plus1),
            S.Add(S.Fma(S.Create(8f), minus2, minus1), m5));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GradientColumn<S, V>(float* m, nint step, out V g0, out V g1, out V g2) where S : struct, ISimd<V> where V : unmanaged =>
        GradientPoints<S, V>(S.Load(m), S.Load(m + step), S.Load(m + (2 * step)), S.Load(m + (3 * step)), S.Load(m + (4 * step)), S.Load(m + (5 * step)), out g0, out g1, out g2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GradientRow<S, V, TAccess>(V m0, V m1, V m2, V m3, V m4, V m5, float* g, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        GradientPoints<S, V>(m0, m1, m2, m3, m4, m5, out var g0, out var g1, out var g2);
        access.Store<S, V>(g0, g);
        access.Store<S, V>(g1, g + step);
        access.Store<S, V>(g2, g + (2 * step));
    }

    // m0 / 4 - (m1 + m2) / 6 + (m3 + m4) / 24, (m2 - m1) / 6 + (m3 - m4) / 12, -(m1 + m2) / 6 + (m3 + m4) / 6 + m5.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GradientPoints<S, V>(V m0, V m1, V m2, V m3, V m4, V m5, out V g0, out V g1, out V g2) where S : struct, ISimd<V> where V : unmanaged
    {
        V ones = S.Add(m1, m2), twos = S.Add(m3, m4), sixth = S.Create(1f / 6);
        g0 = S.Fma(S.Create(1f / 24), twos, S.Fma(S.Create(-1f / 6), ones, S.Mul(S.Create(1f / 4), m0)));
        g1 = S.Fma(S.Create(1f / 12), S.Sub(m3, m4), S.Mul(sixth, S.Sub(m2, m1)));
        g2 = S.Fma(sixth, S.Sub(twos, ones), m5);
    }
}
