using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// 4 x 4 elements d of dy, as the filter of F(3 x 3, 4 x 4), to their polynomial's values at the points. What they are to be divided by comes in at the end, in
/// <see cref="WinogradTransforms.FilterGradient"/>.
/// </summary>
internal readonly unsafe struct WinogradGradientTransform : IWinogradTransform
{
    /// <inheritdoc/>
    public static int Edge => WinogradTiles.Edge;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Outer<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        Row<S, V>(
            access.Load<S, V>(d.At(0, 0) + c), access.Load<S, V>(d.At(0, 1) + c), access.Load<S, V>(d.At(0, 2) + c), access.Load<S, V>(d.At(0, 3) + c), v, step);
        Row<S, V>(
            access.Load<S, V>(d.At(3, 0) + c), access.Load<S, V>(d.At(3, 1) + c), access.Load<S, V>(d.At(3, 2) + c), access.Load<S, V>(d.At(3, 3) + c), v + (30 * step), step);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ones<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        OnesColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
        OnesColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
        OnesColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
        OnesColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
        Row<S, V>(a0, a1, a2, a3, v + (6 * step), step);
        Row<S, V>(b0, b1, b2, b3, v + (12 * step), step);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Twos<S, V, TPatch, TAccess>(TPatch d, nint c, float* v, nint step, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch where TAccess : struct, IAccess
    {
        TwosColumn<S, V, TPatch, TAccess>(d, 0, c, access, out var a0, out var b0);
        TwosColumn<S, V, TPatch, TAccess>(d, 1, c, access, out var a1, out var b1);
        TwosColumn<S, V, TPatch, TAccess>(d, 2, c, access, out var a2, out var b2);
        TwosColumn<S, V, TPatch, TAccess>(d, 3, c, access, out var a3, out var b3);
        Row<S, V>(a0, a1, a2, a3, v + (18 * step), step);
        Row<S, V>(b0, b1, b2, b3, v + (24 * step), step);
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
}
