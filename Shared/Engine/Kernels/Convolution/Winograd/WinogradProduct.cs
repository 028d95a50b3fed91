using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The matrix product of one frequency: m[r, c] = sum over k of v[r, k] u[k, c], in the order of k.</summary>
internal static unsafe class WinogradProduct
{
    /// <summary>The columns that are computed together, of all frequencies one after the other.</summary>
    public const int Block = 64;

    /// <summary>The columns of a panel.</summary>
    public static int PanelWidth<S, V>() where S : struct, ISimd<V> where V : unmanaged => MicroKernel.Vectors<S, V>() * S.Count;

    /// <summary>A distance of at least so many elements between frequencies that does not make them fall into the same banks of the caches.</summary>
    public static nint Spread(nint elements) => ((elements + 15) & -16) | 16;

    /// <summary>Multiplies. m is cut into panels of columns, each holding its rows one after the other, with whole vectors.</summary>
    /// <param name="v">The first operand.</param>
    /// <param name="rowStep">From one row to the next.</param>
    /// <param name="depthStep">From one k to the next.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="u">The second operand.</param>
    /// <param name="panelStep">From one panel of it to the next.</param>
    /// <param name="uStep">From one k to the next.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="depth">The number of k.</param>
    /// <param name="accumulate">Whether m goes on from what it holds, instead of from 0.</param>
    /// <param name="m">The product.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<S, V>(float* v, nint rowStep, nint depthStep, int rows, float* u, nint panelStep, nint uStep, int columns, nint depth, bool accumulate, float* m)
        where S : struct, ISimd<V> where V : unmanaged
    {
        var width = PanelWidth<S, V>();
        // A panel of the second operand stays in the first-level cache over a block of the depth.
        nint deepest = width > 16 ? 128 : 256;
        for (; columns > 0; columns -= width, u += panelStep, m += rows * (nint)width)
        {
            var vectors = (Math.Min(columns, width) + S.Count - 1) / S.Count;
            nint step = vectors * S.Count;
            for (nint k = 0; k < depth; k += deepest)
            {
                var a = v + (k * depthStep);
                var to = m;
                for (int r = 0, height; r < rows; r += height, a += height * rowStep, to += height * step)
                {
                    height = MicroKernel.NextRows(rows - r);
                    MicroKernel.Run<S, V>(height, vectors, a, rowStep, depthStep, u + (k * uStep), uStep, Math.Min(deepest, depth - k), accumulate || k > 0 ? to : null, chained: true, to, step);
                }
            }
        }
    }
}
