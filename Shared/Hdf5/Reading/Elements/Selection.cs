using Tensorflow.NumPy;

namespace Tensorflow.Hdf5.Reading;

/// <summary>What an index between brackets means for a data set: a region that is read, and what is taken of it then.</summary>
/// <param name="Region">What is read.</param>
/// <param name="Parts">What is taken: positions of the index, which take their dimension away, arrays of positions and masks as they are, everything elsewhere.</param>
internal sealed record Selection(Region Region, Slice[] Parts)
{
    /// <summary>The sizes of the region without the dimensions that positions take away.</summary>
    public long[] Dims
    {
        get
        {
            var (dims, axis) = (new List<long>(), 0);
            foreach (var part in Parts)
            {
                for (var used = UsedBy(part); used > 0; used--, axis++)
                {
                    if (!part.IsIndex)
                        dims.Add(Region.Count[axis]);
                }
            }
            return [.. dims];
        }
    }

    /// <summary>Takes of the region what arrays and masks choose.</summary>
    /// <param name="region">The region, of the sizes <see cref="Dims"/>.</param>
    public NDArray Take(NDArray region) => Array.Exists(Parts, static part => part.Array is not null)
        ? region[Array.FindAll(Parts, static part => !part.IsIndex)]
        : region;

    /// <summary>Works out an index.</summary>
    /// <param name="index">A part a dimension; none for everything.</param>
    /// <param name="sizes">The sizes of the data set.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    /// <exception cref="ValueError">There are more parts than dimensions, or a step is negative.</exception>
    /// <exception cref="TypeError">A part is a new dimension.</exception>
    public static Selection Of(ReadOnlySpan<Slice> index, long[] sizes)
    {
        Check(index, sizes);
        var region = new Region(new long[sizes.Length], new long[sizes.Length], Region.Steps(sizes.Length));
        var (parts, axis) = (new List<Slice>(), 0);
        foreach (var part in index)
        {
            if (part.IsEllipsis)
            {
                for (var left = sizes.Length - Consumed(index); left > 0; left--)
                    Add(Slice.All);
            }
            else
            {
                Add(part);
            }
        }
        while (axis < sizes.Length)
            Add(Slice.All);
        return new Selection(region, [.. parts]);

        void Add(Slice part)
        {
            parts.Add(part.IsIndex || part.Array is not null ? part : Slice.All);
            for (var used = UsedBy(part); used > 0; used--, axis++)
            {
                (region.Start[axis], region.Count[axis], region.Step[axis]) = part switch
                {
                    { Array: not null } => (0, sizes[axis], 1),
                    { IsIndex: true } => (Position(part.Start!.Value, sizes[axis]), 1, 1),
                    _ => Range(part, sizes[axis]),
                };
            }
        }
    }

    private static void Check(ReadOnlySpan<Slice> index, long[] sizes)
    {
        int ellipses = 0, arrays = 0;
        foreach (var part in index)
        {
            ellipses += part.IsEllipsis ? 1 : 0;
            arrays += part.Array is not null ? 1 : 0;
            if (part.IsNewAxis)
                throw new TypeError("Indexing with None (or np.newaxis) is not supported. Read first, then add the dimension: ds[\":\"][np.newaxis].");
            if (!part.IsIndex && part.Array is null && part.Step < 1)
                throw new ValueError($"Step must be >= 1 (got {part.Step}). Read first, then turn the order: ds[\":\"][\"::-1\"].");
        }
        if (ellipses > 1)
            throw new ValueError("Only one ellipsis may be used.");
        if (arrays > 1)
            throw new TypeError($"Only one indexing vector or array is currently allowed for fancy indexing. Received: {arrays}. Read first, then index: ds[\":\"][a, b].");
        var consumed = Consumed(index);
        if (sizes.Length == 0 && consumed > 0)
            throw new ValueError("Illegal slicing argument for scalar dataspace. Read one element with ds[\"()\"].");
        if (consumed > sizes.Length)
            throw new ValueError($"{consumed} indexing arguments for {sizes.Length} dimensions");
    }

    private static int Consumed(ReadOnlySpan<Slice> index)
    {
        var count = 0;
        foreach (var part in index)
            count += UsedBy(part);
        return count;
    }

    /// <summary>The dimensions that a part of an index uses up.</summary>
    private static int UsedBy(Slice part) => part.IsEllipsis ? 0 : part.Array is { dtype.Type: TF_DataType.TF_BOOL } mask ? mask.ndim : 1;

    private static long Position(long position, long size)
    {
        var counted = position < 0 ? position + size : position;
        return counted >= 0 && counted < size ? counted : throw new IndexOutOfRangeException(size == 0
            ? $"Index ({position}) out of range for empty dimension"
            : $"Index ({position}) out of range for (0-{size - 1})");
    }

    private static (long Start, long Count, long Step) Range(Slice part, long size)
    {
        var start = Clamp(part.Start ?? 0, size);
        var stop = part.Stop is { } given ? Clamp(given, size) : size;
        return (start, stop <= start ? 0 : ((stop - start - 1) / part.Step) + 1, part.Step);
    }

    private static long Clamp(long position, long size) => Math.Clamp(position < 0 ? position + size : position, 0, size);
}
