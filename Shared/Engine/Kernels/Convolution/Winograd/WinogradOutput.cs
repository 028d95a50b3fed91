using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Transforms products back into tiles of y (N, P, Q, K), and hands them to a consumer: row (n P + p) Q + q, column k.</summary>
/// <param name="tiles">The tiles.</param>
/// <param name="consumer">Takes them.</param>
internal readonly unsafe struct WinogradOutput<TConsumer>(WinogradTiles tiles, TConsumer consumer) where TConsumer : struct, ITileConsumer
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
                    Tile<S, V, AllLanes>(from + k, step, pixel, rows, inRow, output + panel + k, default);
                if (whole < left)
                    Tile<S, V, FirstLanes>(from + whole, step, pixel, rows, inRow, output + panel + whole, new FirstLanes(left - whole));
                tiles.Advance(ref image, ref row, ref column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile<S, V, TAccess>(float* m, nint step, nint pixel, int rows, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        WinogradTransforms.Output<S, V>(m, step, odd: false, out var upper, out var lower);
        Consume<S, V, TAccess>(upper, pixel, columns, k, access);
        if (rows > 2)
            Consume<S, V, TAccess>(lower, pixel + (2 * tiles.Q), columns, k, access);
        if (rows < 2)
            return;
        WinogradTransforms.Output<S, V>(m, step, odd: true, out upper, out lower);
        Consume<S, V, TAccess>(upper, pixel + tiles.Q, columns, k, access);
        if (rows > 3)
            Consume<S, V, TAccess>(lower, pixel + (3 * tiles.Q), columns, k, access);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Consume<S, V, TAccess>(WinogradTransforms.Row<V> row, nint pixel, int columns, nint k, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        _consumer.Consume<S, V, TAccess>(row.E0, pixel, k, access);
        if (columns > 1)
            _consumer.Consume<S, V, TAccess>(row.E1, pixel + 1, k, access);
        if (columns > 2)
            _consumer.Consume<S, V, TAccess>(row.E2, pixel + 2, k, access);
        if (columns > 3)
            _consumer.Consume<S, V, TAccess>(row.E3, pixel + 3, k, access);
    }
}
