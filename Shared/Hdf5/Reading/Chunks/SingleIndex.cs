namespace Tensorflow.Hdf5.Reading;

/// <summary>A single chunk that holds all elements.</summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of the chunk.</param>
/// <param name="entry">Where it is; a size of -1 is that of the unpacked chunk.</param>
internal sealed class SingleIndex(StoredShape shape, long[] chunk, (long Address, long Size, uint Mask) entry) : ChunkIndex(shape, chunk)
{
    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        if (entry.Address == FileFormat.Undefined || Grid.Total == 0)
            return [];
        return Grid.Total == 1 ? [new ChunkEntry(0, entry.Address, entry.Size < 0 ? ChunkBytes : entry.Size, entry.Mask)]
            : throw file.Bad(entry.Address, $"a data set of a single chunk has {Grid.Total} chunks.");
    }
}
