namespace Tensorflow.Hdf5.Reading;

/// <summary>The grid of chunks over a data set.</summary>
/// <param name="Chunk">The sizes of a chunk.</param>
/// <param name="Counts">How many chunks there are in each dimension.</param>
internal sealed record ChunkGrid(long[] Chunk, long[] Counts)
{
    /// <summary>The number of chunks; it fits, since no data set has fewer elements than chunks.</summary>
    public long Total
    {
        get
        {
            long total = 1;
            foreach (var count in Counts)
                total *= count;
            return total;
        }
    }

    /// <summary>The grid over sizes.</summary>
    public static ChunkGrid Of(long[] dims, long[] chunk)
    {
        var counts = new long[dims.Length];
        for (var i = 0; i < dims.Length; i++)
            counts[i] = CountOf(dims[i], chunk[i]);
        return new ChunkGrid(chunk, counts);
    }

    /// <summary>How many chunks a dimension has.</summary>
    public static long CountOf(long size, long chunk) => size == 0 ? 0 : ((size - 1) / chunk) + 1;

    /// <summary>The number of the chunk at a place; -1 where it lies outside.</summary>
    public long NumberOf(ReadOnlySpan<long> place)
    {
        long number = 0;
        for (var i = 0; i < Counts.Length; i++)
        {
            if (place[i] < 0 || place[i] >= Counts[i])
                return -1;
            number = (number * Counts[i]) + place[i];
        }
        return number;
    }

    /// <summary>The place of a chunk by its number.</summary>
    public void PlaceOf(long number, Span<long> place)
    {
        for (var i = Counts.Length - 1; i >= 0; i--)
        {
            place[i] = number % Counts[i];
            number /= Counts[i];
        }
    }
}
