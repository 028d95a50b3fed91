using System.Buffers;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads single chunks and takes them back through the filters.</summary>
/// <param name="file">The file.</param>
/// <param name="shape">The data set.</param>
/// <param name="index">How the chunks are found.</param>
internal sealed class ChunkReader(FileReader file, StoredShape shape, ChunkIndex index)
{
    private const string What = "a chunk";

    /// <summary>Reads a chunk.</summary>
    /// <param name="entry">Where it is.</param>
    /// <param name="place">Its place in the grid.</param>
    /// <param name="target">As many bytes as an unpacked chunk takes.</param>
    /// <exception cref="InvalidDataException">It is damaged, or packed by an unknown filter.</exception>
    public void Read(ChunkEntry entry, long[] place, Span<byte> target)
    {
        if (shape.Filters.Filters.Count == 0 || index.IsBare(place))
        {
            if (entry.Size != target.Length)
                throw file.Bad(entry.Address, $"{What} takes {entry.Size} bytes, expected {target.Length}.");
            file.Read(entry.Address, target, What);
            return;
        }
        if (entry.Size > Array.MaxLength)
            throw file.Bad(entry.Address, $"{What} takes {entry.Size} bytes, more than one array can hold.");
        var stored = ArrayPool<byte>.Shared.Rent((int)entry.Size);
        try
        {
            file.Read(entry.Address, stored.AsSpan(0, (int)entry.Size), What);
            new ChunkDecoder(file, entry.Address, shape.Filters).Decode(stored.AsMemory(0, (int)entry.Size), entry.Mask, target);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stored);
        }
    }
}
