using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TfNet.Engine;

/// <summary>Copies parts of the operands into the order in which the micro-kernel reads them.</summary>
internal static unsafe class Packing
{
    /// <summary>Panels of the second operand: panel p is target[p * panelStep + k * width + c] = b[k, p * width + c]. What lies beyond the columns is arbitrary.</summary>
    /// <param name="b">The panels' first element, of a matrix that lies as [K, N].</param>
    /// <param name="step">Elements from one k to the next.</param>
    /// <param name="depth">The number of k.</param>
    /// <param name="columns">The columns of all panels together.</param>
    /// <param name="end">The end of the matrix: nothing from there on is read.</param>
    /// <param name="target">The first packed panel.</param>
    /// <param name="width">The columns of a panel.</param>
    /// <param name="panelStep">Elements from one packed panel to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Panels<S, V>(float* b, nint step, nint depth, nint columns, float* end, float* target, nint width, nint panelStep)
        where S : struct, ISimd<V> where V : unmanaged
    {
        for (nint k = 0; k < depth; k++, b += step, target += width)
        {
            var panel = target;
            nint c = 0;
            for (; c + width <= columns; c += width, panel += panelStep)
            {
                for (nint v = 0; v < width; v += S.Count)
                    S.Store(S.Load(b + c + v), panel + v);
            }
            // A vector may reach into the next row: the lanes beyond the columns are never used.
            for (; c < columns && b + c + S.Count <= end; c += S.Count, panel += S.Count)
                S.Store(S.Load(b + c), panel);
            if (c < columns)
                S.Store(S.LoadFirst(b + c, (int)(columns - c)), panel);
        }
    }

    /// <summary>A panel of a matrix that lies as [N, K]: target[k * width + c] = b[c * step + k], zero for columns that do not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposedPanel(float* b, nint step, nint depth, int columns, float* target, nint width)
    {
        nint c = 0, whole = 0;
        if (Avx.IsSupported)
        {
            whole = depth & -8;
            for (; c + 8 <= columns; c += 8)
                Transpose8(b + (c * step), step, whole, target + c, width);
        }
        for (nint column = 0; column < width; column++)
        {
            var source = b + (column * step);
            for (var k = column < c ? whole : 0; k < depth; k++)
                target[(k * width) + column] = column < columns ? source[k] : 0f;
        }
    }

    /// <summary>Rows of the first operand, which lies as [K, M]: target[k * rows + r] = a[k * step + r].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposedRows(float* a, nint step, nint depth, int rows, float* target)
    {
        for (nint k = 0; k < depth; k++, a += step, target += rows)
        {
            if (rows >= 4)
            {
                // Up to 8 rows are two vectors of four that overlap.
                var last = Vector128.Load(a + rows - 4);
                Vector128.Load(a).Store(target);
                last.Store(target + rows - 4);
                continue;
            }
            for (var r = 0; r < rows; r++)
                target[r] = a[r];
        }
    }

    /// <summary>target[k * width + r] = source[r * step + k] for 8 rows and a depth that is a multiple of 8.</summary>
    private static void Transpose8(float* source, nint step, nint depth, float* target, nint width)
    {
        for (nint k = 0; k < depth; k += 8)
        {
            var r0 = Vector256.Load(source + k);
            var r1 = Vector256.Load(source + step + k);
            var r2 = Vector256.Load(source + (2 * step) + k);
            var r3 = Vector256.Load(source + (3 * step) + k);
            var r4 = Vector256.Load(source + (4 * step) + k);
            var r5 = Vector256.Load(source + (5 * step) + k);
            var r6 = Vector256.Load(source + (6 * step) + k);
            var r7 = Vector256.Load(source + (7 * step) + k);
            var a0 = Avx.UnpackLow(r0, r1);
            var a1 = Avx.UnpackHigh(r0, r1);
            var a2 = Avx.UnpackLow(r2, r3);
            var a3 = Avx.UnpackHigh(r2, r3);
            var a4 = Avx.UnpackLow(r4, r5);
            var a5 = Avx.UnpackHigh(r4, r5);
            var a6 = Avx.UnpackLow(r6, r7);
            var a7 = Avx.UnpackHigh(r6, r7);
            var b0 = Avx.Shuffle(a0, a2, 0x44);
            var b1 = Avx.Shuffle(a0, a2, 0xEE);
            var b2 = Avx.Shuffle(a1, a3, 0x44);
            var b3 = Avx.Shuffle(a1, a3, 0xEE);
            var b4 = Avx.Shuffle(a4, a6, 0x44);
            var b5 = Avx.Shuffle(a4, a6, 0xEE);
            var b6 = Avx.Shuffle(a5, a7, 0x44);
            var b7 = Avx.Shuffle(a5, a7, 0xEE);
            var t = target + (k * width);
            Avx.Permute2x128(b0, b4, 0x20).Store(t);
            Avx.Permute2x128(b1, b5, 0x20).Store(t + width);
            Avx.Permute2x128(b2, b6, 0x20).Store(t + (2 * width));
            Avx.Permute2x128(b3, b7, 0x20).Store(t + (3 * width));
            Avx.Permute2x128(b0, b4, 0x31).Store(t + (4 * width));
            Avx.Permute2x128(b1, b5, 0x31).Store(t + (5 * width));
            Avx.Permute2x128(b2, b6, 0x31).Store(t + (6 * width));
            Avx.Permute2x128(b3, b7, 0x31).Store(t + (7 * width));
        }
    }
}
