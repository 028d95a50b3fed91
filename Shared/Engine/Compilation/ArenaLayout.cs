using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Gives buffers places in an <see cref="Arena"/> so that those that live at the same time do not overlap and none crosses the end of a segment:
/// the largest first, each at the lowest place that is free.
/// </summary>
internal static class ArenaLayout
{
    /// <summary>Sets the offsets and returns the size of the arena.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="segment">The size of a segment.</param>
    /// <exception cref="MemoryError">A buffer is larger than a segment.</exception>
    public static long Place(IEnumerable<TensorBuffer> buffers, long segment = Arena.SegmentBytes)
    {
        // In the order of their places.
        var placed = new List<TensorBuffer>();
        long total = 0;
        foreach (var buffer in buffers.OrderByDescending(static b => b.Bytes).ThenBy(static b => b.First))
        {
            placed.Insert(PlaceOne(buffer, placed, segment), buffer);
            total = Math.Max(total, buffer.Offset + Aligned(buffer.Bytes));
        }
        return total;
    }

    /// <summary>Sets the offset of one buffer and returns its position among those that have theirs.</summary>
    private static int PlaceOne(TensorBuffer buffer, List<TensorBuffer> placed, long segment)
    {
        if (buffer.Bytes > segment || Aligned(buffer.Bytes) > segment)
            throw Shortage.TooLarge($"{PythonFormat.Grouped(buffer.Bytes)} bytes", $"{PythonFormat.Grouped(segment)}");
        var bytes = Aligned(buffer.Bytes);
        long offset = 0;
        foreach (var other in placed)
        {
            if (other.Last < buffer.First || buffer.Last < other.First)
                continue;
            if (offset + bytes <= other.Offset)
                break;
            offset = InOneSegment(Math.Max(offset, other.Offset + Aligned(other.Bytes)), bytes, segment);
        }
        buffer.Offset = offset;
        var position = placed.Count;
        while (position > 0 && placed[position - 1].Offset > offset)
            position--;
        return position;
    }

    private static long InOneSegment(long offset, long bytes, long segment) =>
        offset % segment + bytes <= segment ? offset : (offset / segment + 1) * segment;

    private static long Aligned(long bytes) => (bytes + Storage.Alignment - 1) / Storage.Alignment * Storage.Alignment;
}
