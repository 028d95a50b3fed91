using System.Buffers;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Elements that lie in chunks, each of which may be packed by itself. Only those chunks are read that a region meets.</summary>
/// <param name="file">The file.</param>
/// <param name="shape">The data set.</param>
/// <param name="index">How the chunks are found.</param>
internal sealed class ChunkedStore(FileReader file, StoredShape shape, ChunkIndex index) : ElementStore
{
    private readonly Lazy<ChunkTable> _table = new(() => new ChunkTable(file, index), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The chunks that were written, in the order of their places.</summary>
    /// <returns>Of each the index of its first element, where it is, and a bit for each filter that it did not go through.</returns>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IEnumerable<(long[] Offset, ChunkEntry Entry, uint SkippedFilters)> Chunks()
    {
        var allFilters = (1u << shape.Filters.Filters.Count) - 1;
        foreach (var entry in _table.Value.All.OrderBy(static entry => entry.Number))
        {
            var place = new long[index.Chunk.Length];
            index.Grid.PlaceOf(entry.Number, place);
            yield return ([.. place.Zip(index.Chunk, static (at, size) => at * size)], entry, index.IsBare(place) ? allFilters : entry.Mask);
        }
    }

    /// <inheritdoc/>
    public override long StoredBytes => _table.Value.StoredBytes;

    /// <inheritdoc/>
    public override void Read(long[] dims, int elementSize, Region region, Span<byte> target)
    {
        var table = _table.Value;
        var met = ChunksMet(region);
        if (met > table.Count)
            FillStore.Fill(target, shape.Fill);
        if (table.Count == 0)
            return;
        var reader = new ChunkReader(file, shape, index);
        var place = new long[region.Rank];
        var buffer = ArrayPool<byte>.Shared.Rent((int)index.ChunkBytes);
        try
        {
            if (met > table.Count)
            {
                foreach (var entry in table.All)
                {
                    index.Grid.PlaceOf(entry.Number, place);
                    ReadChunk(reader, entry, place, region, buffer, target);
                }
                return;
            }
            var walk = new RegionChunks(region, index.Chunk);
            while (walk.Next(place))
            {
                if (table.TryGet(index.Grid.NumberOf(place), out var entry))
                    ReadChunk(reader, entry, place, region, buffer, target);
                else
                    Copy(Filled(buffer), place, region, target);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ReadChunk(ChunkReader reader, ChunkEntry entry, long[] place, Region region, byte[] buffer, Span<byte> target)
    {
        for (var i = 0; i < place.Length; i++)
        {
            if (ChunkPart.Of(region, i, place[i], index.Chunk[i]).Count == 0)
                return;
        }
        var chunk = buffer.AsSpan(0, (int)index.ChunkBytes);
        reader.Read(entry, place, chunk);
        Copy(chunk, place, region, target);
    }

    private Span<byte> Filled(byte[] buffer)
    {
        var chunk = buffer.AsSpan(0, (int)index.ChunkBytes);
        FillStore.Fill(chunk, shape.Fill);
        return chunk;
    }

    /// <summary>Copies what a region has of a chunk.</summary>
    private void Copy(ReadOnlySpan<byte> chunk, long[] place, Region region, Span<byte> target)
    {
        var (from, to) = (StridedCopy.RowMajor(index.Chunk), StridedCopy.RowMajor(region.Count));
        var counts = new long[place.Length];
        long fromAt = 0, toAt = 0;
        for (var i = 0; i < place.Length; i++)
        {
            var part = ChunkPart.Of(region, i, place[i], index.Chunk[i]);
            fromAt += part.InChunk * from[i];
            toAt += part.InRegion * to[i];
            from[i] *= region.Step[i];
            counts[i] = part.Count;
        }
        StridedCopy.Copy(chunk, (fromAt, from), target, (toAt, to), counts, shape.ElementSize);
    }

    /// <summary>How many chunks a region meets at most.</summary>
    private long ChunksMet(Region region)
    {
        long product = 1;
        for (var i = 0; i < region.Rank; i++)
            product *= Math.Min(region.Count[i], (region.Last(i) / index.Chunk[i]) - (region.Start[i] / index.Chunk[i]) + 1);
        return product;
    }

    /// <inheritdoc/>
    public override void Check(long[] dims, int elementSize)
    {
        // A chunk's bytes are in memory at once.
        if (_table.Value.Count > 0 && (index.ChunkBytes > Array.MaxLength || SizeLimits.IsSuspicious(index.ChunkBytes, StoredBytes)))
            throw file.Bad(0, $"a data set has chunks of {string.Join(" x ", index.Chunk)} elements of {shape.ElementSize} bytes, {index.ChunkBytes} bytes each, but stores {StoredBytes}: that is refused.");
    }
}
