using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Reads tiles of x (N, H, W, C) and transforms them.</summary>
/// <param name="tiles">The tiles.</param>
/// <param name="x">The tensor.</param>
internal readonly unsafe struct WinogradInput(WinogradTiles tiles, float* x)
{
    private const int Edge = 6;

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
        var elements = stackalloc float*[Edge * Edge];
        nint columnStep = tiles.C, imageRow = columnStep * tiles.W;
        var (image, row, column) = tiles.Place(first);
        for (var t = 0; t < count; t++, v += rowStep)
        {
            var (h, w) = (row - tiles.Top, column - tiles.Left);
            var origin = x + ((((image * (nint)tiles.H) + h) * tiles.W) + w) * columnStep + channel;
            if (h >= 0 && w >= 0 && h + Edge <= tiles.H && w + Edge <= tiles.W)
            {
                Transform<S, V, WinogradTransforms.InnerPatch>(new(origin, imageRow, columnStep), channels, v, step);
            }
            else
            {
                for (var i = 0; i < Edge; i++)
                {
                    var inside = h + i >= 0 && h + i < tiles.H;
                    for (var j = 0; j < Edge; j++)
                        elements[(i * Edge) + j] = inside && w + j >= 0 && w + j < tiles.W ? origin + (i * imageRow) + (j * columnStep) : zeros;
                }
                Transform<S, V, WinogradTransforms.EdgePatch>(new(elements), channels, v, step);
            }
            tiles.Advance(ref image, ref row, ref column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transform<S, V, TPatch>(TPatch patch, nint channels, float* v, nint step)
        where S : struct, ISimd<V> where V : unmanaged where TPatch : struct, WinogradTransforms.IPatch
    {
        nint c = 0;
        for (; c + S.Count <= channels; c += S.Count)
            WinogradTransforms.Input<S, V, TPatch, AllLanes>(patch, c, v + c, step, default);
        if (c < channels)
            WinogradTransforms.Input<S, V, TPatch, FirstLanes>(patch, c, v + c, step, new FirstLanes((int)(channels - c)));
    }
}
