namespace Tensorflow.Hdf5.Reading;

/// <summary>Chunks that a B-tree of version 2 finds: where several dimensions may grow.</summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of a chunk.</param>
/// <param name="address">The address of the tree.</param>
/// <param name="version">The version of the layout.</param>
internal sealed class TreeIndex2(StoredShape shape, long[] chunk, long address, int version) : ChunkIndex(shape, chunk)
{
    private const int Plain = 10, Filtered = 11;

    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        var entries = new List<ChunkEntry>();
        if (address == FileFormat.Undefined)
            return entries;
        var place = new long[Chunk.Length];
        foreach (var record in new BTree2(file, address, IsFiltered ? Filtered : Plain).Records())
        {
            var entry = record.Open(file);
            var at = entry.Address();
            var (size, mask) = IsFiltered ? (entry.Signed(ChunkSizes.BytesOf(ChunkBytes, version), "a size"), entry.U32()) : (ChunkBytes, 0u);
            for (var i = 0; i < place.Length; i++)
                place[i] = entry.Signed(8, "a position");
            var number = Grid.NumberOf(place);
            if (number < 0)
                throw entry.Bad($"a chunk at {string.Join(", ", place)}, outside of the {string.Join(" x ", Grid.Counts)} chunks that there are.");
            entries.Add(new ChunkEntry(number, at, size, mask));
        }
        return entries;
    }
}
