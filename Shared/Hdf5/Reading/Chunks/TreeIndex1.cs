namespace Tensorflow.Hdf5.Reading;

/// <summary>Chunks that a B-tree of version 1 finds.</summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of a chunk.</param>
/// <param name="address">The address of the tree.</param>
internal sealed class TreeIndex1(StoredShape shape, long[] chunk, long address) : ChunkIndex(shape, chunk)
{
    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        var entries = new List<ChunkEntry>();
        if (address == FileFormat.Undefined)
            return entries;
        var place = new long[Chunk.Length];
        BTree1.Chunks(file, address, 8 + (8 * (Chunk.Length + 1)), (key, child) =>
        {
            var (size, mask) = (key.U32(), key.U32());
            for (var i = 0; i < place.Length; i++)
            {
                var start = key.Signed(8, "a position");
                if (start % Chunk[i] != 0)
                    throw key.Bad($"a chunk at {start}, which is no multiple of its size, {Chunk[i]}.");
                place[i] = start / Chunk[i];
            }
            var number = Grid.NumberOf(place);
            if (number < 0)
                throw key.Bad($"a chunk at {string.Join(", ", place)}, outside of the {string.Join(" x ", Grid.Counts)} chunks that there are.");
            entries.Add(new ChunkEntry(number, child, size, mask));
        });
        return entries;
    }
}
