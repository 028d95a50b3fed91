namespace Tensorflow.Hdf5.Writing;

/// <summary>A chunk of a data set as the file keeps it.</summary>
/// <param name="offset">The index of its first element.</param>
internal abstract class ChunkBlock(long[] offset) : Block
{
    /// <summary>The index of its first element.</summary>
    public long[] Offset { get; } = offset;

    /// <summary>A bit for each step of the pipeline that was left out.</summary>
    public abstract uint SkippedFilters { get; }
}
