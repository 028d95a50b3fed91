namespace TfNet.Engine;

/// <summary>Places buffers one by one, the largest first, each at the lowest place that is free while it lives. The work grows with the square of their number.</summary>
internal static class LargestFirst
{
    /// <inheritdoc cref="ArenaLayout.Place"/>
    public static long Place(TensorBuffer[] buffers, long segment)
    {
        // In the order of their places.
        var placed = new List<TensorBuffer>(buffers.Length);
        long total = 0;
        foreach (var buffer in buffers.OrderByDescending(static b => b.Bytes).ThenBy(static b => b.First))
        {
            placed.Insert(PlaceOne(buffer, placed, segment), buffer);
            total = Math.Max(total, buffer.Offset + ArenaLayout.Aligned(buffer.Bytes));
        }
        return total;
    }

    /// <summary>Sets the offset of one buffer and returns its position among those that have theirs.</summary>
    private static int PlaceOne(TensorBuffer buffer, List<TensorBuffer> placed, long segment)
    {
        var bytes = ArenaLayout.Aligned(buffer.Bytes);
        long offset = 0;
        foreach (var other in placed)
        {
            if (other.Last < buffer.First || buffer.Last < other.First)
                continue;
            if (offset + bytes <= other.Offset)
                break;
            offset = InOneSegment(Math.Max(offset, other.Offset + ArenaLayout.Aligned(other.Bytes)), bytes, segment);
        }
        buffer.Offset = offset;
        var position = placed.Count;
        while (position > 0 && placed[position - 1].Offset > offset)
            position--;
        return position;
    }

    private static long InOneSegment(long offset, long bytes, long segment) =>
        offset % segment + bytes <= segment ? offset : (offset / segment + 1) * segment;
}
