using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// F(2 x 2, 3 x 3) with the points 0, 1, -1 and infinity: 16 multiplications instead of 36. Its matrices hold nothing but 0, 1, -1 and 1/2, and its rounding error is
/// below that of the definition.
/// </summary>
internal readonly unsafe struct WinogradTile2 : IWinogradTile
{
    /// <inheritdoc/>
    public static int Edge => 4;

    /// <inheritdoc/>
    public static int Outputs => 2;

    /// <inheritdoc/>
    public static int Frequencies => 16;

    /// <inheritdoc/>
    // The large tiles' cost in proportion to the frequencies, rounded down. With few channels the small tiles pay a little earlier than this says.
    public static long TransformCost => 128;

    /// <inheritdoc/>
    public static int TilesPerBlock => 96;

    /// <inheritdoc/>
    public static int MostChannels => 256;

    /// <inheritdoc/>
    public static int TilesPerTask(int channels) => channels <= 64 ? 48 : 32;

    /// <inheritdoc/>
    public static void Transform<S, V, TPatch, TAccess>(TPatch patch, nint channel, nint end, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess =>
        WinogradPass<All>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Filter<S, V, TAccess>(float* g, nint tapStep, float* u, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        FilterColumn<S, V, TAccess>(g, 3 * tapStep, access, out var a0, out var a1, out var a2, out var a3);
        FilterColumn<S, V, TAccess>(g + tapStep, 3 * tapStep, access, out var b0, out var b1, out var b2, out var b3);
        FilterColumn<S, V, TAccess>(g + (2 * tapStep), 3 * tapStep, access, out var c0, out var c1, out var c2, out var c3);
        FilterRow<S, V>(a0, b0, c0, u, step);
        FilterRow<S, V>(a1, b1, c1, u + (4 * step), step);
        FilterRow<S, V>(a2, b2, c2, u + (8 * step), step);
        FilterRow<S, V>(a3, b3, c3, u + (12 * step), step);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output<S, V, TConsumer, TAccess>(float* m, nint step, TConsumer consumer, nint pixel, nint rowStep, int rows, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer where TAccess : struct, IAccess
    {
        OutputColumn<S, V>(m, 4 * step, out var a0, out var b0);
        OutputColumn<S, V>(m + step, 4 * step, out var a1, out var b1);
        OutputColumn<S, V>(m + (2 * step), 4 * step, out var a2, out var b2);
        OutputColumn<S, V>(m + (3 * step), 4 * step, out var a3, out var b3);
        OutputPoints<S, V>(a0, a1, a2, a3, out var left, out var right);
        consumer.Consume<S, V, TAccess>(left, pixel, k, access);
        if (columns > 1)
            consumer.Consume<S, V, TAccess>(right, pixel + 1, k, access);
        if (rows < 2)
            return;
        OutputPoints<S, V>(b0, b1, b2, b3, out left, out right);
        consumer.Consume<S, V, TAccess>(left, pixel + rowStep, k, access);
        if (columns > 1)
            consumer.Consume<S, V, TAccess>(right, pixel + rowStep + 1, k, access);
    }

    // d0 - d2, d1 + d2, d2 - d1 and d3 - d1 along columns and rows: a tile fits into the registers.
    private readonly struct All : IWinogradPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
            where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
        {
            InputColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0, out var c0, out var d0);
            InputColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1, out var c1, out var d1);
            InputColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2, out var c2, out var d2);
            InputColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3, out var c3, out var d3);
            InputRow<S, V>(a0, a1, a2, a3, v, step);
            InputRow<S, V>(b0, b1, b2, b3, v + (4 * step), step);
            InputRow<S, V>(c0, c1, c2, c3, v + (8 * step), step);
            InputRow<S, V>(d0, d1, d2, d3, v + (12 * step), step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V w0, out V w1, out V w2, out V w3)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        V d1 = access.Load<S, V>(d.At(1, column) + c), d2 = access.Load<S, V>(d.At(2, column) + c);
        w0 = S.Sub(access.Load<S, V>(d.At(0, column) + c), d2);
        w1 = S.Add(d1, d2);
        w2 = S.Sub(d2, d1);
        w3 = S.Sub(access.Load<S, V>(d.At(3, column) + c), d1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InputRow<S, V>(V d0, V d1, V d2, V d3, float* v, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        S.Store(S.Sub(d0, d2), v);
        S.Store(S.Add(d1, d2), v + step);
        S.Store(S.Sub(d2, d1), v + (2 * step));
        S.Store(S.Sub(d3, d1), v + (3 * step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterColumn<S, V, TAccess>(float* g, nint step, TAccess access, out V w0, out V w1, out V w2, out V w3)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess =>
        FilterPoints<S, V>(access.Load<S, V>(g), access.Load<S, V>(g + step), access.Load<S, V>(g + (2 * step)), out w0, out w1, out w2, out w3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterRow<S, V>(V g0, V g1, V g2, float* u, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        FilterPoints<S, V>(g0, g1, g2, out var w0, out var w1, out var w2, out var w3);
        S.Store(w0, u);
        S.Store(w1, u + step);
        S.Store(w2, u + (2 * step));
        S.Store(w3, u + (3 * step));
    }

    // g0, (g0 + g2 + g1) / 2, (g0 + g2 - g1) / 2 and g2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FilterPoints<S, V>(V g0, V g1, V g2, out V w0, out V w1, out V w2, out V w3) where S : struct, ISimd<V> where V : unmanaged
    {
        V half = S.Create(0.5f), even = S.Add(g0, g2);
        w0 = g0;
        w1 = S.Mul(half, S.Add(even, g1));
        w2 = S.Mul(half, S.Sub(even, g1));
        w3 = g2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OutputColumn<S, V>(float* m, nint step, out V first, out V second) where S : struct, ISimd<V> where V : unmanaged =>
        OutputPoints<S, V>(S.Load(m), S.Load(m + step), S.Load(m + (2 * step)), S.Load(m + (3 * step)), out first, out second);

    // m0 + m1 + m2 and m1 - m2 + m3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OutputPoints<S, V>(V m0, V m1, V m2, V m3, out V first, out V second) where S : struct, ISimd<V> where V : unmanaged
    {
        first = S.Add(S.Add(m0, m1), m2);
        second = S.Add(S.Sub(m1, m2), m3);
    }
}
