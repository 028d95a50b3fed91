namespace Tensorflow.Hdf5.Reading;

/// <summary>The chunks of a data set that were written, by their numbers.</summary>
internal sealed class ChunkTable
{
    private readonly Dictionary<long, ChunkEntry> _entries;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public ChunkTable(FileReader file, ChunkIndex index)
    {
        var entries = index.Read(file);
        _entries = new Dictionary<long, ChunkEntry>(entries.Count);
        foreach (var entry in entries)
        {
            file.Check(entry.Address, entry.Size, "a chunk");
            if (!_entries.TryAdd(entry.Number, entry))
                throw file.Bad(entry.Address, $"the chunk {entry.Number} of a data set is there twice.");
            StoredBytes += entry.Size;
        }
        StoredBytes = Math.Min(StoredBytes, file.Length);
    }

    /// <summary>The bytes that they take in the file.</summary>
    public long StoredBytes { get; }

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<ChunkEntry> All => _entries.Values;

    /// <summary>Finds one.</summary>
    public bool TryGet(long number, out ChunkEntry entry) => _entries.TryGetValue(number, out entry);
}
