using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// The transforms of Winograd's F(4 x 4, 3 x 3) with the points 0, 1, -1, 2, -2 and infinity, on a vector of channels at a time: each lane by itself, in a fixed
/// order of operations. Both directions of a tile are done in pairs of rows that share their terms, so that nothing but the result leaves the registers.
/// </summary>
internal static unsafe class WinogradTransforms
{
    /// <summary>Where elements of a tile lie.</summary>
    public interface IPatch
    {
        /// <summary>The first channel of an element.</summary>
        float* At(int row, int column);
    }

    /// <summary>A tile inside an image.</summary>
    public readonly struct InnerPatch(float* origin, nint rowStep, nint columnStep) : IPatch
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float* At(int row, int column) => origin + (row * rowStep) + (column * columnStep);
    }

    /// <summary>A tile that reaches over an image's edge: the addresses of its elements, six a row.</summary>
    public readonly struct EdgePatch(float** elements) : IPatch
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float* At(int row, int column) => elements[(row * 6) + column];
    }

    /// <summary>6 x 6 elements d of x to B'dB, frequency f at v + f * step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Input<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IPatch where TAccess : struct, IAccess
    {
        InputOuter<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
        InputOuter<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
        InputOuter<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
        InputOuter<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
        InputOuter<S, V, TPatch, TAccess>(d, 4, c, access, out var a4, out var b4);
        InputOuter<S, V, TPatch, TAccess>(d, 5, c, access, out var a5, out var b5);
        InputRow<S, V>(a0, a1, a2, a3, a4, a5, v, step);
        InputRow<S, V>(b0, b1, b2, b3, b4, b5, v + (30 * step), step);

        InputOnes<S, V, TPatch, TAccess>(d, 0, c, access, out a0, out b0);
        InputOnes<S, V, TPatch, TAccess>(d, 1, c, access, out a1, out b1);
        InputOnes<S, V, TPatch, TAccess>(d, 2, c, access, out a2, out b2);
        InputOnes<S, V, TPatch, TAccess>(d, 3, c, access, out a3, out b3);
        InputOnes<S, V, TPatch, TAccess>(d, 4, c, access, out a4, out b4);
        InputOnes<S, V, TPatch, TAccess>(d, 5, c, access, out a5, out b5);
        InputRow<S, V>(a0, a1, a2, a3, a4, a5, v + (6 * step), step);
        InputRow<S, V>(b0, b1, b2, b3, b4, b5, v + (12 * step), step);

        InputTwos<S, V, TPatch, TAccess>(d, 0, c, access, out a0, out b0);
        InputTwos<S, V, TPatch, TAccess>(d, 1, c, access, out a1, out b1);
        InputTwos<S, V, TPatch, TAccess>(d, 2, c, access, out a2, out b2);
        InputTwos<S, V, TPatch, TAccess>(d, 3, c, access, out a3, out b3);
        InputTwos<S, V, TPatch, TAccess>(d, 4, c, access, out a4, out b4);
        InputTwos<S, V, TPatch, TAccess>(d, 5, c, access, out a5, out b5);
        InputRow<S, V>(a0, a1, a2, a3, a4, a5, v + (18 * step), step);
        InputRow<S, V>(b0, b1, b2, b3, b4, b5, v + (24 * step), step);
    }

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

    /// <summary>Four elements side by side.</summary>
    public readonly record struct Row<V>(V E0, V E1, V E2, V E3) where V : unmanaged;

    // Rows 0 and 5 of B': 4 d0 - 5 d2 + d4 and 4 d1 - 5 d3 + d5.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputOuter<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V first, out V last)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IPatch where TAccess : struct, IAccess
    {
        var (four, five) = (S.Create(4f), S.Create(-5f));
        first = S.Fma(four, access.Load<S, V>(d.At(0, column) + c), S.Fma(five, access.Load<S, V>(d.At(2, column) + c), access.Load<S, V>(d.At(4, column) + c)));
        last = S.Fma(four, access.Load<S, V>(d.At(1, column) + c), S.Fma(five, access.Load<S, V>(d.At(3, column) + c), access.Load<S, V>(d.At(5, column) + c)));
    }

    // Rows 1 and 2: (d4 - 4 d2) +- (d3 - 4 d1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputOnes<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IPatch where TAccess : struct, IAccess
    {
        var four = S.Create(-4f);
        var even = S.Fma(four, access.Load<S, V>(d.At(2, column) + c), access.Load<S, V>(d.At(4, column) + c));
        var odd = S.Fma(four, access.Load<S, V>(d.At(1, column) + c), access.Load<S, V>(d.At(3, column) + c));
        plus = S.Add(even, odd);
        minus = S.Sub(even, odd);
    }

    // Rows 3 and 4: (d4 - d2) +- 2 (d3 - d1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputTwos<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IPatch where TAccess : struct, IAccess
    {
        var even = S.Sub(access.Load<S, V>(d.At(4, column) + c), access.Load<S, V>(d.At(2, column) + c));
        var odd = S.Sub(access.Load<S, V>(d.At(3, column) + c), access.Load<S, V>(d.At(1, column) + c));
        plus = S.Fma(S.Create(2f), odd, even);
        minus = S.Fma(S.Create(-2f), odd, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputRow<S, V>(V d0, V d1, V d2, V d3, V d4, V d5, float* v, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        S.Store(S.Fma(S.Create(4f), d0, S.Fma(S.Create(-5f), d2, d4)), v);
        var (even, odd) = (S.Fma(S.Create(-4f), d2, d4), S.Fma(S.Create(-4f), d1, d3));
        S.Store(S.Add(even, odd), v + step);
        S.Store(S.Sub(even, odd), v + (2 * step));
        (even, odd) = (S.Sub(d4, d2), S.Sub(d3, d1));
        S.Store(S.Fma(S.Create(2f), odd, even), v + (3 * step));
        S.Store(S.Fma(S.Create(-2f), odd, even), v + (4 * step));
        S.Store(S.Fma(S.Create(4f), d1, S.Fma(S.Create(-5f), d3, d5)), v + (5 * step));
    }

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
}
