namespace Tensorflow.Hdf5.Reading;

/// <summary>What a region and a chunk have in common in one dimension.</summary>
/// <param name="InChunk">The first position in the chunk.</param>
/// <param name="InRegion">The first position in the region.</param>
/// <param name="Count">How many positions.</param>
internal readonly record struct ChunkPart(long InChunk, long InRegion, long Count)
{
    /// <summary>Works it out.</summary>
    /// <param name="region">The region.</param>
    /// <param name="axis">The dimension.</param>
    /// <param name="place">The place of the chunk in it.</param>
    /// <param name="size">The chunk's size in it.</param>
    public static ChunkPart Of(Region region, int axis, long place, long size)
    {
        var (start, step, count) = (region.Start[axis], region.Step[axis], region.Count[axis]);
        var low = place * size;
        var first = low <= start ? 0 : ((low - start - 1) / step) + 1;
        var end = low + size <= start ? 0 : Math.Min(count, ((low + size - start - 1) / step) + 1);
        return first >= end ? default : new ChunkPart(start + (first * step) - low, first, end - first);
    }
}
