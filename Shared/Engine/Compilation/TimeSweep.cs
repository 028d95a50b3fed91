namespace TfNet.Engine;

/// <summary>Places buffers in the order in which they come to life, each in the smallest gap that takes it in. The work grows with n log n.</summary>
internal static class TimeSweep
{
    /// <inheritdoc cref="ArenaLayout.Place"/>
    public static long Place(TensorBuffer[] buffers, long segment)
    {
        var gaps = new ArenaGaps(segment);
        var living = new PriorityQueue<TensorBuffer, int>();
        foreach (var buffer in buffers.OrderBy(static b => b.First).ThenByDescending(static b => b.Bytes))
        {
            while (living.TryPeek(out var ended, out var last) && last < buffer.First)
            {
                gaps.Free(ended.Offset, ArenaLayout.Aligned(ended.Bytes));
                living.Dequeue();
            }
            if (buffer.Bytes == 0)
                continue;
            buffer.Offset = gaps.Take(ArenaLayout.Aligned(buffer.Bytes));
            living.Enqueue(buffer, buffer.Last);
        }
        return gaps.End;
    }
}
