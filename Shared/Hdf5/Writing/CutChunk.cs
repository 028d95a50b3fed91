namespace Tensorflow.Hdf5.Writing;

/// <summary>A chunk that is cut out of an array and goes through the steps of the pipeline; where it reaches over the array's end it is filled up.</summary>
/// <param name="offset">The index of its first element.</param>
/// <param name="elements">The array.</param>
/// <param name="set">The data set.</param>
internal sealed class CutChunk(long[] offset, ElementBlock elements, DatasetNode set) : ChunkBlock(offset)
{
    private readonly int _elementSize = DatatypeMessage.SizeOf(set.Type);
    private byte[]? _packed;
    private long? _length;
    private uint _skipped;

    /// <inheritdoc/>
    public override long Length => _length ??= set.Filters.Filters.Count == 0 ? Size : Pack().Length;

    /// <inheritdoc/>
    public override uint SkippedFilters => _skipped;

    private int Size => checked((int)(set.Chunks!.Aggregate(1L, static (product, size) => checked(product * size)) * _elementSize));

    /// <inheritdoc/>
    public override void Write(Stream output)
    {
        output.Write(_packed ?? Cut());
        _packed = null;
    }

    /// <summary>Packs the chunk, which is kept until it is written: how long it is decides what lies where.</summary>
    private byte[] Pack() => _packed = FilterEncoder.Encode(set.Filters, Cut(), out _skipped);

    private byte[] Cut()
    {
        var chunk = new byte[Size];
        var fill = FillValueMessage.FillOf(set).AsSpan();
        for (var i = 0; i + fill.Length <= chunk.Length && fill.Length > 0; i += fill.Length)
            fill.CopyTo(chunk.AsSpan(i));
        Copy(chunk, 0, 0, 0);
        return chunk;
    }

    /// <summary>Copies what of the array lies in the chunk, row by row.</summary>
    private void Copy(byte[] chunk, int axis, long from, long to)
    {
        var (dims, sizes) = (set.Space.Dims, set.Chunks!);
        var count = Math.Min(sizes[axis], dims[axis] - Offset[axis]);
        if (axis == dims.Length - 1)
        {
            var row = elements.Bytes.Slice(checked((int)((from * dims[axis] + Offset[axis]) * _elementSize)), checked((int)(count * _elementSize)));
            row.CopyTo(chunk.AsSpan(checked((int)(to * sizes[axis] * _elementSize))));
            return;
        }
        for (var i = 0L; i < count; i++)
            Copy(chunk, axis + 1, from * dims[axis] + Offset[axis] + i, to * sizes[axis] + i);
    }
}
