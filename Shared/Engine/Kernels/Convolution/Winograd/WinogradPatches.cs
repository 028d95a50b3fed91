using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Reads the tiles of a tensor and transforms them.</summary>
/// <typeparam name="TTile">The tiles.</typeparam>
/// <typeparam name="TTransform">How they are transformed.</typeparam>
/// <param name="tiles">The tiles.</param>
/// <param name="tensor">The tensor (N, rows, columns, channels).</param>
/// <param name="size">Its rows, columns and channels.</param>
/// <param name="before">How many elements before the tensor's first one the first tile begins.</param>
internal readonly unsafe struct WinogradPatches<TTile, TTransform>(WinogradTiles<TTile> tiles, float* tensor, (int Rows, int Columns, int Channels) size, (int Top, int Left) before)
    where TTile : struct, IWinogradTile where TTransform : struct, IWinogradTransform
{
    /// <summary>v[f * step + t * rowStep + c] = frequency f of tile first + t in channel channel + c. Rows are filled with zeros up to whole vectors.</summary>
    /// <param name="first">The first tile.</param>
    /// <param name="count">How many tiles.</param>
    /// <param name="channel">The first channel.</param>
    /// <param name="channels">How many channels.</param>
    /// <param name="v">Where they go.</param>
    /// <param name="rowStep">From one tile to the next.</param>
    /// <param name="step">From one frequency to the next.</param>
    /// <param name="zeros">As many zeros as there are channels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Transform<S, V>(int first, int count, int channel, int channels, float* v, nint rowStep, nint step, float* zeros) where S : struct, ISimd<V> where V : unmanaged
    {
        var elements = stackalloc float*[EdgePatch.Row * EdgePatch.Row];
        nint columnStep = size.Channels, imageRow = columnStep * size.Columns;
        var (image, row, column) = tiles.Place(first);
        for (var t = 0; t < count; t++, v += rowStep)
        {
            var (h, w) = (row - before.Top, column - before.Left);
            var origin = tensor + (((((image * (nint)size.Rows) + h) * size.Columns) + w) * columnStep) + channel;
            if (h >= 0 && w >= 0 && h + TTransform.Edge <= size.Rows && w + TTransform.Edge <= size.Columns)
            {
                Transform<S, V, InnerPatch>(new(origin, imageRow, columnStep), channels, v, step);
            }
            else
            {
                for (var i = 0; i < TTransform.Edge; i++)
                {
                    var inside = h + i >= 0 && h + i < size.Rows;
                    for (var j = 0; j < TTransform.Edge; j++)
                        elements[(i * EdgePatch.Row) + j] = inside && w + j >= 0 && w + j < size.Columns ? origin + (i * imageRow) + (j * columnStep) : zeros;
                }
                Transform<S, V, EdgePatch>(new(elements), channels, v, step);
            }
            tiles.Advance(ref image, ref row, ref column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform<S, V, TPatch>(TPatch patch, nint channels, float* v, nint step)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, IWinogradPatch
    {
        var whole = channels / S.Count * S.Count;
        TTransform.Transform<S, V, TPatch, AllLanes>(patch, 0, whole, v, step, default);
        if (whole < channels)
            TTransform.Transform<S, V, TPatch, FirstLanes>(patch, whole, channels, v, step, new FirstLanes((int)(channels - whole)));
    }
}
