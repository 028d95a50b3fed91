using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// The innermost part of the matrix product: a tile of up to 6 rows and up to 4 vectors of columns, kept in registers over a stretch of the depth.
/// Each element accumulates its products in the order of k with one rounding a step, so that its bits depend on nothing but the data.
/// </summary>
internal static unsafe class MicroKernel
{
    /// <summary>The rows of a full tile.</summary>
    public const int Rows = 6;

    /// <summary>The vectors of columns of a full tile: 24 accumulators where there are 32 registers (512 bits; Arm64), 12 where there are 16.</summary>
    public static int Vectors<S, V>() where S : struct, ISimd<V> where V : unmanaged => S.Count == 8 ? 2 : 4;

    /// <summary>The rows of the next tile when this many are left: as even as possible, because low tiles waste the multipliers.</summary>
    public static int NextRows(int left) => left switch
    {
        <= Rows => left,
        7 or 8 => 4,
        9 => 5,
        _ => Rows,
    };

    /// <summary>to[r, c] = from[r, c] + sum over k of a[r * rowStep + k * depthStep] * b[k * bStep + c].</summary>
    /// <param name="rows">1 to 6.</param>
    /// <param name="vectors">1 to <see cref="Vectors"/>.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="rowStep">Elements from one row of it to the next.</param>
    /// <param name="depthStep">Elements from one k to the next.</param>
    /// <param name="b">The second operand; a row of it has at least the tile's columns.</param>
    /// <param name="bStep">Elements from one k to the next.</param>
    /// <param name="depth">The number of k.</param>
    /// <param name="from">The sums so far, row after row without gaps, or null where they start at 0.</param>
    /// <param name="chained">Whether the chain goes on from these sums; otherwise it starts at 0, and what it comes to is added to them.</param>
    /// <param name="to">Where the sums go; it may be <paramref name="from"/>.</param>
    /// <param name="toStep">Elements from one row of it to the next.</param>
    public static void Run<S, V>(int rows, int vectors, float* a, nint rowStep, nint depthStep, float* b, nint bStep, nint depth, float* from, bool chained, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged
    {
        if (vectors == Vectors<S, V>())
        {
            if (S.Count == 8)
                ByRows<S, V, Two>(rows, a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep);
            else
                ByRows<S, V, Four>(rows, a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep);
            return;
        }
        switch (vectors)
        {
            case 1: ByRows<S, V, One>(rows, a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            case 2: ByRows<S, V, Two>(rows, a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            default: ByRows<S, V, Three>(rows, a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ByRows<S, V, C>(int rows, float* a, nint rowStep, nint depthStep, float* b, nint bStep, nint depth, float* from, bool chained, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber
    {
        switch (rows)
        {
            case 1: Tile<S, V, One, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            case 2: Tile<S, V, Two, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            case 3: Tile<S, V, Three, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            case 4: Tile<S, V, Four, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            case 5: Tile<S, V, Five, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
            default: Tile<S, V, Six, C>(a, rowStep, depthStep, b, bStep, depth, from, chained, to, toStep); break;
        }
    }

    // R and C are constants to the compiler: rows and vectors that a tile does not have leave no code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tile<S, V, R, C>(float* a, nint rowStep, nint depthStep, float* b, nint bStep, nint depth, float* from, bool chained, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged where R : struct, INumber where C : struct, INumber
    {
        V c00, c01, c02, c03;
        V c10, c11, c12, c13;
        V c20, c21, c22, c23;
        V c30, c31, c32, c33;
        V c40, c41, c42, c43;
        V c50, c51, c52, c53;
        c00 = c01 = c02 = c03 = S.Create(0f);
        c10 = c11 = c12 = c13 = S.Create(0f);
        c20 = c21 = c22 = c23 = S.Create(0f);
        c30 = c31 = c32 = c33 = S.Create(0f);
        c40 = c41 = c42 = c43 = S.Create(0f);
        c50 = c51 = c52 = c53 = S.Create(0f);
        if (from != null && chained)
        {
            LoadRow<S, V, C>(from, out c00, out c01, out c02, out c03);
            if (R.N > 1)
                LoadRow<S, V, C>(from + (C.N * S.Count), out c10, out c11, out c12, out c13);
            if (R.N > 2)
                LoadRow<S, V, C>(from + (2 * C.N * S.Count), out c20, out c21, out c22, out c23);
            if (R.N > 3)
                LoadRow<S, V, C>(from + (3 * C.N * S.Count), out c30, out c31, out c32, out c33);
            if (R.N > 4)
                LoadRow<S, V, C>(from + (4 * C.N * S.Count), out c40, out c41, out c42, out c43);
            if (R.N > 5)
                LoadRow<S, V, C>(from + (5 * C.N * S.Count), out c50, out c51, out c52, out c53);
        }
        for (; depth > 0; depth--)
        {
            V b0 = S.Load(b), b1 = b0, b2 = b0, b3 = b0;
            if (C.N > 1)
                b1 = S.Load(b + S.Count);
            if (C.N > 2)
                b2 = S.Load(b + (2 * S.Count));
            if (C.N > 3)
                b3 = S.Load(b + (3 * S.Count));
            var x0 = S.Create(*a);
            c00 = S.Fma(x0, b0, c00);
            if (C.N > 1)
                c01 = S.Fma(x0, b1, c01);
            if (C.N > 2)
                c02 = S.Fma(x0, b2, c02);
            if (C.N > 3)
                c03 = S.Fma(x0, b3, c03);
            if (R.N > 1)
            {
                var x1 = S.Create(a[rowStep]);
                c10 = S.Fma(x1, b0, c10);
                if (C.N > 1)
                    c11 = S.Fma(x1, b1, c11);
                if (C.N > 2)
                    c12 = S.Fma(x1, b2, c12);
                if (C.N > 3)
                    c13 = S.Fma(x1, b3, c13);
            }
            if (R.N > 2)
            {
                var x2 = S.Create(a[2 * rowStep]);
                c20 = S.Fma(x2, b0, c20);
                if (C.N > 1)
                    c21 = S.Fma(x2, b1, c21);
                if (C.N > 2)
                    c22 = S.Fma(x2, b2, c22);
                if (C.N > 3)
                    c23 = S.Fma(x2, b3, c23);
            }
            if (R.N > 3)
            {
                var x3 = S.Create(a[3 * rowStep]);
                c30 = S.Fma(x3, b0, c30);
                if (C.N > 1)
                    c31 = S.Fma(x3, b1, c31);
                if (C.N > 2)
                    c32 = S.Fma(x3, b2, c32);
                if (C.N > 3)
                    c33 = S.Fma(x3, b3, c33);
            }
            if (R.N > 4)
            {
                var x4 = S.Create(a[4 * rowStep]);
                c40 = S.Fma(x4, b0, c40);
                if (C.N > 1)
                    c41 = S.Fma(x4, b1, c41);
                if (C.N > 2)
                    c42 = S.Fma(x4, b2, c42);
                if (C.N > 3)
                    c43 = S.Fma(x4, b3, c43);
            }
            if (R.N > 5)
            {
                var x5 = S.Create(a[5 * rowStep]);
                c50 = S.Fma(x5, b0, c50);
                if (C.N > 1)
                    c51 = S.Fma(x5, b1, c51);
                if (C.N > 2)
                    c52 = S.Fma(x5, b2, c52);
                if (C.N > 3)
                    c53 = S.Fma(x5, b3, c53);
            }
            a += depthStep;
            b += bStep;
        }
        var before = chained ? null : from;
        FinishRow<S, V, C>(before, to, c00, c01, c02, c03);
        if (R.N > 1)
            FinishRow<S, V, C>(before == null ? null : before + (C.N * S.Count), to + toStep, c10, c11, c12, c13);
        if (R.N > 2)
            FinishRow<S, V, C>(before == null ? null : before + (2 * C.N * S.Count), to + (2 * toStep), c20, c21, c22, c23);
        if (R.N > 3)
            FinishRow<S, V, C>(before == null ? null : before + (3 * C.N * S.Count), to + (3 * toStep), c30, c31, c32, c33);
        if (R.N > 4)
            FinishRow<S, V, C>(before == null ? null : before + (4 * C.N * S.Count), to + (4 * toStep), c40, c41, c42, c43);
        if (R.N > 5)
            FinishRow<S, V, C>(before == null ? null : before + (5 * C.N * S.Count), to + (5 * toStep), c50, c51, c52, c53);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadRow<S, V, C>(float* row, out V c0, out V c1, out V c2, out V c3) where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber
    {
        c0 = S.Load(row);
        c1 = C.N > 1 ? S.Load(row + S.Count) : c0;
        c2 = C.N > 2 ? S.Load(row + (2 * S.Count)) : c0;
        c3 = C.N > 3 ? S.Load(row + (3 * S.Count)) : c0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FinishRow<S, V, C>(float* before, float* to, V c0, V c1, V c2, V c3) where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber
    {
        if (before == null)
        {
            StoreRow<S, V, C>(to, c0, c1, c2, c3);
            return;
        }
        LoadRow<S, V, C>(before, out var s0, out var s1, out var s2, out var s3);
        StoreRow<S, V, C>(to, S.Add(s0, c0), S.Add(s1, c1), S.Add(s2, c2), S.Add(s3, c3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRow<S, V, C>(float* row, V c0, V c1, V c2, V c3) where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber
    {
        S.Store(c0, row);
        if (C.N > 1)
            S.Store(c1, row + S.Count);
        if (C.N > 2)
            S.Store(c2, row + (2 * S.Count));
        if (C.N > 3)
            S.Store(c3, row + (3 * S.Count));
    }

    internal interface INumber
    {
        static abstract int N { get; }
    }

    internal readonly struct One : INumber
    {
        public static int N => 1;
    }

    internal readonly struct Two : INumber
    {
        public static int N => 2;
    }

    internal readonly struct Three : INumber
    {
        public static int N => 3;
    }

    internal readonly struct Four : INumber
    {
        public static int N => 4;
    }

    internal readonly struct Five : INumber
    {
        public static int N => 5;
    }

    internal readonly struct Six : INumber
    {
        public static int N => 6;
    }
}
