using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// F(4 x 4, 3 x 3) with the points 0, 1, -1, 2, -2 and infinity: 36 multiplications instead of 144, and about five times the rounding error of the definition.
/// Both directions of a tile are done in pairs of rows that share their terms, so that nothing but the result leaves the registers.
/// </summary>
internal readonly unsafe partial struct WinogradTile4 : IWinogradTile
{
    /// <inheritdoc/>
    public static int Outputs => 4;

    /// <inheritdoc/>
    public static int Frequencies => 36;

    /// <inheritdoc/>
    // Measured.
    public static long TransformCost => 320;

    /// <inheritdoc/>
    public static int TilesPerTask(int channels) => channels is > 64 and <= 128 ? 48 : 32;

    /// <inheritdoc/>
    public static int TilesPerBlock => 64;

    /// <inheritdoc/>
    public static int MostChannels => 255;

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output<S, V, TConsumer, TAccess>(float* m, nint step, TConsumer consumer, nint pixel, nint rowStep, int rows, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer where TAccess : struct, IAccess
    {
        OutputRows<S, V>(m, step, odd: false, out var upper, out var lower);
        Consume<S, V, TConsumer, TAccess>(upper, consumer, pixel, columns, k, access);
        if (rows > 2)
            Consume<S, V, TConsumer, TAccess>(lower, consumer, pixel + (2 * rowStep), columns, k, access);
        if (rows < 2)
            return;
        OutputRows<S, V>(m, step, odd: true, out upper, out lower);
        Consume<S, V, TConsumer, TAccess>(upper, consumer, pixel + rowStep, columns, k, access);
        if (rows > 3)
            Consume<S, V, TConsumer, TAccess>(lower, consumer, pixel + (3 * rowStep), columns, k, access);
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

    // Two rows of A'mA, of which row r of m begins at m + 6 * r * step: the first and third of the four, or the second and fourth.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OutputRows<S, V>(float* m, nint step, bool odd, out Quad<V> upper, out Quad<V> lower) where S : struct, ISimd<V> where V : unmanaged
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
    private static Quad<V> OutputRow<S, V>(V m0, V m1, V m2, V m3, V m4, V m5) where S : struct, ISimd<V> where V : unmanaged
    {
        V plus1 = S.Add(m1, m2), minus1 = S.Sub(m1, m2), plus2 = S.Add(m3, m4), minus2 = S.Sub(m3, m4);
        return new Quad<V>(
            S.Add(S.Add(m0, plus1), plus2),
            S.Fma(S.Create(2f), minus2, minus1),
            S.Fma(S.Create(4f), plus2, plus1),
            S.Add(S.Fma(S.Create(8f), minus2, minus1), m5));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Consume<S, V, TConsumer, TAccess>(Quad<V> row, TConsumer consumer, nint pixel, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer where TAccess : struct, IAccess
    {
        consumer.Consume<S, V, TAccess>(row.E0, pixel, k, access);
        if (columns > 1)
            consumer.Consume<S, V, TAccess>(row.E1, pixel + 1, k, access);
        if (columns > 2)
            consumer.Consume<S, V, TAccess>(row.E2, pixel + 2, k, access);
        if (columns > 3)
            consumer.Consume<S, V, TAccess>(row.E3, pixel + 3, k, access);
    }

    // Four elements side by side.
    private readonly record struct Quad<V>(V E0, V E1, V E2, V E3) where V : unmanaged;
}
