using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Gives buffers places in an <see cref="Arena"/> so that those that live at the same time do not overlap and none crosses the end of a segment.
/// The work grows with n log n: where there are few, each is compared with all others, which needs the least memory; where there are many, they are placed in the
/// order of time.
/// </summary>
internal static class ArenaLayout
{
    /// <summary>How many buffers are compared with one another: several times as many as the deepest of the usual networks have.</summary>
    public const int Few = 4096;

    /// <summary>Sets the offsets and returns the size of the arena.</summary>
    /// <param name="buffers">The buffers.</param>
    /// <param name="segment">The size of a segment.</param>
    /// <exception cref="MemoryError">A buffer is larger than a segment.</exception>
    public static long Place(IEnumerable<TensorBuffer> buffers, long segment = Arena.SegmentBytes)
    {
        TensorBuffer[] all = [.. buffers];
        foreach (var buffer in all)
        {
            if (buffer.Bytes > segment || Aligned(buffer.Bytes) > segment)
                throw Shortage.TooLarge($"{PythonFormat.Grouped(buffer.Bytes)} bytes", $"{PythonFormat.Grouped(segment)}");
        }
        return all.Length <= Few ? LargestFirst.Place(all, segment) : TimeSweep.Place(all, segment);
    }

    /// <summary>A size with what is left free behind it.</summary>
    internal static long Aligned(long bytes) => (bytes + Storage.Alignment - 1) / Storage.Alignment * Storage.Alignment;
}
