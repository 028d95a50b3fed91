namespace TfNet.Engine;

/// <summary>Gives buffers places in one block so that those that live at the same time do not overlap: the largest first, each at the lowest place that is free.</summary>
internal static class ArenaLayout
{
    /// <summary>Sets the offsets and returns the size of the block.</summary>
    public static long Place(IEnumerable<TensorBuffer> buffers)
    {
        var placed = new List<TensorBuffer>();
        long total = 0;
        foreach (var buffer in buffers.OrderByDescending(static b => b.Bytes).ThenBy(static b => b.First))
        {
            buffer.Offset = LowestFree(buffer, placed);
            placed.Add(buffer);
            total = Math.Max(total, buffer.Offset + Aligned(buffer.Bytes));
        }
        return total;
    }

    private static long LowestFree(TensorBuffer buffer, List<TensorBuffer> placed)
    {
        long offset = 0;
        foreach (var other in placed.Where(o => o.First <= buffer.Last && buffer.First <= o.Last).OrderBy(static o => o.Offset))
        {
            if (offset + Aligned(buffer.Bytes) <= other.Offset)
                break;
            offset = Math.Max(offset, other.Offset + Aligned(other.Bytes));
        }
        return offset;
    }

    private static long Aligned(long bytes) => (bytes + Storage.Alignment - 1) / Storage.Alignment * Storage.Alignment;
}
