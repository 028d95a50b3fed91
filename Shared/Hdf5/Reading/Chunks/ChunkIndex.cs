namespace Tensorflow.Hdf5.Reading;

/// <summary>How the chunks of a data set are found.</summary>
/// <param name="shape">The sizes of the data set, and what else its header says.</param>
/// <param name="chunk">The sizes of a chunk.</param>
internal abstract class ChunkIndex(StoredShape shape, long[] chunk)
{
    /// <summary>The sizes of a chunk.</summary>
    public long[] Chunk { get; } = chunk;

    /// <summary>Whether chunks that stick out over the edge did not go through the filters.</summary>
    public bool EdgesAreUnfiltered { get; init; }

    /// <summary>The bytes of a chunk before filters.</summary>
    public long ChunkBytes { get; } = Product(chunk, shape.ElementSize);

    /// <summary>The grid of the chunks.</summary>
    public ChunkGrid Grid { get; } = ChunkGrid.Of(shape.Space.Dims, chunk);

    /// <summary>The data set's sizes, and what else its header says.</summary>
    protected StoredShape Shape { get; } = shape;

    /// <summary>Whether chunks go through filters, so that each has a size of its own.</summary>
    protected bool IsFiltered => Shape.Filters.Filters.Count > 0;

    /// <summary>The chunks that were written.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public abstract List<ChunkEntry> Read(FileReader file);

    /// <summary>Whether the chunk at a place did not go through the filters.</summary>
    public bool IsBare(long[] place)
    {
        for (var i = 0; i < place.Length && EdgesAreUnfiltered; i++)
        {
            if ((place[i] + 1) * Chunk[i] > Shape.Space.Dims[i])
                return true;
        }
        return false;
    }

    private static long Product(long[] chunk, int elementSize)
    {
        var product = (Int128)elementSize;
        foreach (var size in chunk)
            product = Int128.Min(product * size, long.MaxValue);
        return (long)product;
    }
}
