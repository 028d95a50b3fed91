using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <content>6 x 6 elements d of x to B'dB.</content>
internal readonly unsafe partial struct WinogradTile4
{
    /// <inheritdoc/>
    public static int Edge => 6;

    /// <inheritdoc/>
    public static void Transform<S, V, TPatch, TAccess>(TPatch patch, nint channel, nint end, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        WinogradPass<Outer>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
        WinogradPass<Ones>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
        WinogradPass<Twos>.Run<S, V, TPatch, TAccess>(patch, channel, end, v, step, access);
    }

    // The frequencies of the points 0 and infinity: rows 0 and 5 of six.
    private readonly struct Outer : IWinogradPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
            where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
        {
            OuterColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
            OuterColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
            OuterColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
            OuterColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
            OuterColumn<S, V, TPatch, TAccess>(d, 4, c, access, out var a4, out var b4);
            OuterColumn<S, V, TPatch, TAccess>(d, 5, c, access, out var a5, out var b5);
            Row<S, V>(a0, a1, a2, a3, a4, a5, v, step);
            Row<S, V>(b0, b1, b2, b3, b4, b5, v + (30 * step), step);
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
            OnesColumn<S, V, TPatch, TAccess>(d, 4, c, access, out var a4, out var b4);
            OnesColumn<S, V, TPatch, TAccess>(d, 5, c, access, out var a5, out var b5);
            Row<S, V>(a0, a1, a2, a3, a4, a5, v + (6 * step), step);
            Row<S, V>(b0, b1, b2, b3, b4, b5, v + (12 * step), step);
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
            TwosColumn<S, V, TPatch, TAccess>(d, 4, c, access, out var a4, out var b4);
            TwosColumn<S, V, TPatch, TAccess>(d, 5, c, access, out var a5, out var b5);
            Row<S, V>(a0, a1, a2, a3, a4, a5, v + (18 * step), step);
            Row<S, V>(b0, b1, b2, b3, b4, b5, v + (24 * step), step);
        }
    }

    // Rows 0 and 5 of B': 4 d0 - 5 d2 + d4 and 4 d1 - 5 d3 + d5.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OuterColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V first, out V last)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        var (four, five) = (S.Create(4f), S.Create(-5f));
        first = S.Fma(four, access.Load<S, V>(d.At(0, column) + c), S.Fma(five, access.Load<S, V>(d.At(2, column) + c), access.Load<S, V>(d.At(4, column) + c)));
        last = S.Fma(four, access.Load<S, V>(d.At(1, column) + c), S.Fma(five, access.Load<S, V>(d.At(3, column) + c), access.Load<S, V>(d.At(5, column) + c)));
    }

    // Rows 1 and 2: (d4 - 4 d2) +- (d3 - 4 d1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnesColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        var four = S.Create(-4f);
        var even = S.Fma(four, access.Load<S, V>(d.At(2, column) + c), access.Load<S, V>(d.At(4, column) + c));
        var odd = S.Fma(four, access.Load<S, V>(d.At(1, column) + c), access.Load<S, V>(d.At(3, column) + c));
        plus = S.Add(even, odd);
        minus = S.Sub(even, odd);
    }

    // Rows 3 and 4: (d4 - d2) +- 2 (d3 - d1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwosColumn<S, V, TPatch, TAccess>(TPatch d, int column, nint c, TAccess access, out V plus, out V minus)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        var even = S.Sub(access.Load<S, V>(d.At(4, column) + c), access.Load<S, V>(d.At(2, column) + c));
        var odd = S.Sub(access.Load<S, V>(d.At(3, column) + c), access.Load<S, V>(d.At(1, column) + c));
        plus = S.Fma(S.Create(2f), odd, even);
        minus = S.Fma(S.Create(-2f), odd, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<S, V>(V d0, V d1, V d2, V d3, V d4, V d5, float* v, nint step) where S : struct, ISimd<V> where V : unmanaged
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
}
