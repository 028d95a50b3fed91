using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Transforms products back into tiles of y (N, P, Q, K), and hands them to a consumer: row (n P + p) Q + q, column k.</summary>
/// <param name="tiles">The tiles.</param>
/// <param name="consumer">Takes them.</param>
internal readonly unsafe struct WinogradOutput<TTile, TConsumer>(WinogradTiles<TTile> tiles, TConsumer consumer) where TTile : struct, IWinogradTile where TConsumer : struct, ITileConsumer
{
    private readonly TConsumer _consumer = consumer;

    /// <summary>Transforms tiles.</summary>
    /// <param name="first">The first tile.</param>
    /// <param name="count">How many.</param>
    /// <param name="output">The first channel of y.</param>
    /// <param name="columns">How many channels.</param>
    /// <param name="m">The products, as <see cref="WinogradProduct.Multiply"/> leaves them, one frequency after the other.</param>
    /// <param name="step">From one frequency to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Transform<S, V>(int first, int count, int output, int columns, float* m, nint step) where S : struct, ISimd<V> where V : unmanaged
    {
        var width = WinogradProduct.PanelWidth<S, V>();
        for (var panel = 0; panel < columns; panel += width, m += count * (nint)width)
        {
            var left = Math.Min(width, columns - panel);
            var whole = left / S.Count * S.Count;
            nint rowStep = (left + S.Count - 1) / S.Count * S.Count;
            var (image, row, column) = tiles.Place(first);
            for (var t = 0; t < count; t++)
            {
                var from = m + (t * rowStep);
                var pixel = (((image * (nint)tiles.P) + row) * tiles.Q) + column;
                var (rows, inRow) = (tiles.P - row, tiles.Q - column);
                for (var k = 0; k < whole; k += S.Count)
                    TTile.Output<S, V, TConsumer, AllLanes>(from + k, step, _consumer, pixel, tiles.Q, rows, inRow, output + panel + k, default);
                if (whole < left)
                    TTile.Output<S, V, TConsumer, FirstLanes>(from + whole, step, _consumer, pixel, tiles.Q, rows, inRow, output + panel + whole, new FirstLanes(left - whole));
                tiles.Advance(ref image, ref row, ref column);
            }
        }
    }
}
