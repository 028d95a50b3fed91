using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5.Writing;

/// <summary>A chunk of another file, copied as it is packed there.</summary>
/// <param name="offset">The index of its first element.</param>
/// <param name="file">The file.</param>
/// <param name="entry">Where it is.</param>
/// <param name="skippedFilters">A bit for each filter that it did not go through.</param>
internal sealed class StoredChunk(long[] offset, FileReader file, ChunkEntry entry, uint skippedFilters) : ChunkBlock(offset)
{
    private readonly StoredBlock _bytes = new(file, entry.Address, entry.Size);

    /// <inheritdoc/>
    public override long Length => entry.Size;

    /// <inheritdoc/>
    public override uint SkippedFilters => skippedFilters;

    /// <inheritdoc/>
    public override void Write(Stream output) => _bytes.Write(output);
}
