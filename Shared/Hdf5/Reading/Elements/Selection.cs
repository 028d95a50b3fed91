using Tensorflow.NumPy;

namespace Tensorflow.Hdf5.Reading;

/// <summary>What an index between brackets means for a data set: a region that is read, and what is done with it then.</summary>
/// <param name="Region">What is read.</param>
/// <param name="Dims">The sizes of the result; positions have taken their dimensions away.</param>
/// <param name="Then">The index with which arrays of positions and masks choose from the region; empty where there are none.</param>
internal sealed record Selection(Region Region, long[] Dims, Slice[] Then)
{
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
        var (dims, then, hasArrays, axis) = (new List<long>(), new List<Slice>(), false, 0);
        foreach (var part in index)
        {
            if (part.IsEllipsis)
            {
                for (var left = sizes.Length - Consumed(index); left > 0; left--)
                    Whole();
            }
            else if (part.Array is { } array)
            {
                hasArrays = true;
                then.Add(part);
                for (var used = array.dtype.Type == TF_DataType.TF_BOOL ? array.ndim : 1; used > 0; used--, axis++)
                    (region.Start[axis], region.Count[axis]) = (0, sizes[axis]);
            }
            else if (part.IsIndex)
            {
                (region.Start[axis], region.Count[axis]) = (Position(part.Start!.Value, sizes[axis]), 1);
                then.Add(0);
                axis++;
            }
            else
            {
                (region.Start[axis], region.Count[axis], region.Step[axis]) = Range(part, sizes[axis]);
                dims.Add(region.Count[axis]);
                then.Add(Slice.All);
                axis++;
            }
        }
        while (axis < sizes.Length)
            Whole();
        return new Selection(region, hasArrays ? region.Count : [.. dims], hasArrays ? [.. then] : []);

        void Whole()
        {
            region.Count[axis] = sizes[axis];
            dims.Add(sizes[axis]);
            then.Add(Slice.All);
            axis++;
        }
    }

    private static void Check(ReadOnlySpan<Slice> index, long[] sizes)
    {
        var ellipses = 0;
        foreach (var part in index)
        {
            ellipses += part.IsEllipsis ? 1 : 0;
            if (part.IsNewAxis)
                throw new TypeError("Indexing with None (or np.newaxis) is not supported. Read first, then add the dimension: ds[\":\"][np.newaxis].");
            if (!part.IsIndex && part.Array is null && part.Step < 1)
                throw new ValueError($"Step must be >= 1 (got {part.Step}). Read first, then turn the order: ds[\":\"][\"::-1\"].");
        }
        if (ellipses > 1)
            throw new ValueError("Only one ellipsis may be used.");
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
            count += part.IsEllipsis ? 0 : part.Array is { dtype.Type: TF_DataType.TF_BOOL } mask ? mask.ndim : 1;
        return count;
    }

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
