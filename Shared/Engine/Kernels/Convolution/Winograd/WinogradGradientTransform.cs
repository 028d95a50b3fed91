using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// 4 x 4 elements d of dy, as the filter of F(3 x 3, 4 x 4), to their polynomial's values at the points. What they are to be divided by comes in at the end, in
/// <see cref="FilterGradient"/>.
/// </summary>
internal readonly unsafe struct WinogradGradientTransform : IWinogradTransform
{
    /// <inheritdoc/>
    public static int Edge => WinogradTile4.Outputs;

    /// <inheritdoc/>
    public static void Transform<S, V, TPatch, TAccess>(TPatch patch, nint channel, nint end, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        WinogradPass<Outer>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
        WinogradPass<Ones>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
        WinogradPass<Twos>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
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

    // The frequencies of the points 0 and infinity: rows 0 and 5 of six.
    private readonly struct Outer : IWinogradPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
            where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
        {
            Row<S, V>(
                access.Load<S, V>(d.At(0, 0) + c), access.Load<S, V>(d.At(0, 1) + c), access.Load<S, V>(d.At(0, 2) + c), access.Load<S, V>(d.At(0, 3) + c), v, step);
            Row<S, V>(
                access.Load<S, V>(d.At(3, 0) + c), access.Load<S, V>(d.At(3, 1) + c), access.Load<S, V>(d.At(3, 2) + c), access.Load<S, V>(d.At(3, 3) + c), v + (30 * step), step);
        }
    }

    // Those of 1 and -1: rows 1 and 2.
    private readonly struct Ones : IWinogradPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
            where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
        {
            OnesColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
            OnesColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
            OnesColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
            OnesColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
            Row<S, V>(a0, a1, a2, a3, v + (6 * step), step);
            Row<S, V>(b0, b1, b2, b3, v + (12 * step), step);
        }
    }

    // Those of 2 and -2: rows 3 and 4.
    private readonly struct Twos : IWinogradPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
            where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
        {
            TwosColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
            TwosColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
            TwosColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
            TwosColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
            Row<S, V>(a0, a1, a2, a3, v + (18 * step), step);
            Row<S, V>(b0, b1, b2, b3, v + (24 * step), step);
        }
    }

    // At 1 and -1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnesColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        var even = S.Add(access.Load<S, V>(d.At(0, column) + c), access.Load<S, V>(d.At(2, column) + c));
        var odd = S.Add(access.Load<S, V>(d.At(1, column) + c), access.Load<S, V>(d.At(3, column) + c));
        plus = S.Add(even, odd);
        minus = S.Sub(even, odd);
    }

    // At 2 and -2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwosColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        var even = S.Fma(S.Create(4f), access.Load<S, V>(d.At(2, column) + c), access.Load<S, V>(d.At(0, column) + c));
        var odd = S.Fma(S.Create(4f), access.Load<S, V>(d.At(3, column) + c), access.Load<S, V>(d.At(1, column) + c));
        plus = S.Fma(S.Create(2f), odd, even);
        minus = S.Fma(S.Create(-2f), odd, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<S, V>(V d0, V d1, V d2, V d3, float* v, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        S.Store(d0, v);
        var (even, odd) = (S.Add(d0, d2), S.Add(d1, d3));
        S.Store(S.Add(even, odd), v + step);
        S.Store(S.Sub(even, odd), v + (2 * step));
        (even, odd) = (S.Fma(S.Create(4f), d2, d0), S.Fma(S.Create(4f), d3, d1));
        S.Store(S.Fma(S.Create(2f), odd, even), v + (3 * step));
        S.Store(S.Fma(S.Create(-2f), odd, even), v + (4 * step));
        S.Store(d3, v + (5 * step));
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
