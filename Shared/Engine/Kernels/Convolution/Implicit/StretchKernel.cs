using System.Runtime.CompilerServices;
using static TfNet.Engine.MicroKernel;

namespace TfNet.Engine;

/// <summary>What a tile of up to 6 rows accumulates, stretch by stretch. Make it a struct.</summary>
internal unsafe interface IStretches
{
    /// <summary>Elements of the first operand from one step of the depth to the next.</summary>
    nint StepA { get; }

    /// <summary>Elements of the second operand from one step of the depth to the next.</summary>
    nint StepB { get; }

    /// <summary>Goes to the next stretch; false after the last.</summary>
    /// <param name="depth">Its depth, at least 1.</param>
    /// <param name="b">Its second operand.</param>
    /// <param name="a0">The first operand of row 0; of rows that the tile does not have, anything.</param>
    /// <param name="a1">Of row 1.</param>
    /// <param name="a2">Of row 2.</param>
    /// <param name="a3">Of row 3.</param>
    /// <param name="a4">Of row 4.</param>
    /// <param name="a5">Of row 5.</param>
    bool Next(out nint depth, out float* b, out float* a0, out float* a1, out float* a2, out float* a3, out float* a4, out float* a5);
}

/// <summary>
/// The innermost part of convolutions: as <see cref="MicroKernel"/>, but each row of the first operand has an address of its own, which changes from stretch to stretch
/// of the depth. Each element accumulates its products in the order of the depth with one rounding a step.
/// </summary>
internal static unsafe class StretchKernel
{
    /// <summary>to[r, c] = from[r, c] + sum over stretches and their depth k of a_r[k * StepA] * b[k * StepB + c].</summary>
    /// <param name="rows">1 to 6.</param>
    /// <param name="vectors">1 to <see cref="MicroKernel.Vectors"/>.</param>
    /// <param name="stretches">The operands.</param>
    /// <param name="from">The sums so far, row after row without gaps, or null where they start at 0.</param>
    /// <param name="to">Where the sums go; it may be <paramref name="from"/>.</param>
    /// <param name="toStep">Elements from one row of it to the next.</param>
    public static void Run<S, V, T>(int rows, int vectors, T stretches, float* from, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged where T : struct, IStretches
    {
        switch (vectors)
        {
            case 1: ByRows<S, V, One, T>(rows, stretches, from, to, toStep); break;
            case 2: ByRows<S, V, Two, T>(rows, stretches, from, to, toStep); break;
            case 3: ByRows<S, V, Three, T>(rows, stretches, from, to, toStep); break;
            default: ByRows<S, V, Four, T>(rows, stretches, from, to, toStep); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ByRows<S, V, C, T>(int rows, T stretches, float* from, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber where T : struct, IStretches
    {
        switch (rows)
        {
            case 1: Tile<S, V, One, C, T>(stretches, from, to, toStep); break;
            case 2: Tile<S, V, Two, C, T>(stretches, from, to, toStep); break;
            case 3: Tile<S, V, Three, C, T>(stretches, from, to, toStep); break;
            case 4: Tile<S, V, Four, C, T>(stretches, from, to, toStep); break;
            case 5: Tile<S, V, Five, C, T>(stretches, from, to, toStep); break;
            default: Tile<S, V, Six, C, T>(stretches, from, to, toStep); break;
        }
    }

    // R and C are constants to the compiler: rows and vectors that a tile does not have leave no code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tile<S, V, R, C, T>(T stretches, float* from, float* to, nint toStep)
        where S : struct, ISimd<V> where V : unmanaged where R : struct, INumber where C : struct, INumber where T : struct, IStretches
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
        if (from != null)
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
        var (stepA, stepB) = (stretches.StepA, stretches.StepB);
        while (stretches.Next(out var depth, out var b, out var a0, out var a1, out var a2, out var a3, out var a4, out var a5))
        {
            for (nint k = 0; depth > 0; depth--, k += stepA, b += stepB)
            {
                V b0 = S.Load(b), b1 = b0, b2 = b0, b3 = b0;
                if (C.N > 1)
                    b1 = S.Load(b + S.Count);
                if (C.N > 2)
                    b2 = S.Load(b + (2 * S.Count));
                if (C.N > 3)
                    b3 = S.Load(b + (3 * S.Count));
                var x0 = S.Create(a0[k]);
                c00 = S.Fma(x0, b0, c00);
                if (C.N > 1)
                    c01 = S.Fma(x0, b1, c01);
                if (C.N > 2)
                    c02 = S.Fma(x0, b2, c02);
                if (C.N > 3)
                    c03 = S.Fma(x0, b3, c03);
                if (R.N > 1)
                {
                    var x1 = S.Create(a1[k]);
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
                    var x2 = S.Create(a2[k]);
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
                    var x3 = S.Create(a3[k]);
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
                    var x4 = S.Create(a4[k]);
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
                    var x5 = S.Create(a5[k]);
                    c50 = S.Fma(x5, b0, c50);
                    if (C.N > 1)
                        c51 = S.Fma(x5, b1, c51);
                    if (C.N > 2)
                        c52 = S.Fma(x5, b2, c52);
                    if (C.N > 3)
                        c53 = S.Fma(x5, b3, c53);
                }
            }
        }
        StoreRow<S, V, C>(to, c00, c01, c02, c03);
        if (R.N > 1)
            StoreRow<S, V, C>(to + toStep, c10, c11, c12, c13);
        if (R.N > 2)
            StoreRow<S, V, C>(to + (2 * toStep), c20, c21, c22, c23);
        if (R.N > 3)
            StoreRow<S, V, C>(to + (3 * toStep), c30, c31, c32, c33);
        if (R.N > 4)
            StoreRow<S, V, C>(to + (4 * toStep), c40, c41, c42, c43);
        if (R.N > 5)
            StoreRow<S, V, C>(to + (5 * toStep), c50, c51, c52, c53);
    }
}
