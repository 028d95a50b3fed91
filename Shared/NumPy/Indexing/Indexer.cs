namespace Tensorflow.NumPy;

/// <summary>Decides between views and copies.</summary>
internal static class Indexer
{
    /// <summary>A view, or a copy where arrays are among the indices.</summary>
    public static NDArray Get(NDArray array, ReadOnlySpan<Slice> slices)
    {
        Check(array, slices);
        if (HasArrays(slices))
            return FancyIndex.Get(array, slices);
        if (OnlyPositions(slices))
        {
            var at = BasicIndex.AtPositions(array, slices);
            return at.ndim == 0 ? at.AsScalar() : at;
        }
        return BasicIndex.View(array, slices);
    }

    /// <summary>Writes to the places that an index names.</summary>
    public static void Set(NDArray array, ReadOnlySpan<Slice> slices, NDArray value)
    {
        Check(array, slices);
        if (HasArrays(slices))
            FancyIndex.Set(array, slices, value);
        else
            BasicIndex.Assign(OnlyPositions(slices) ? BasicIndex.AtPositions(array, slices) : BasicIndex.View(array, slices), value);
    }

    private static bool HasArrays(ReadOnlySpan<Slice> slices)
    {
        foreach (var slice in slices)
        {
            if (slice.Array is not null)
                return true;
        }
        return false;
    }

    private static bool OnlyPositions(ReadOnlySpan<Slice> slices)
    {
        foreach (var slice in slices)
        {
            if (!slice.IsIndex)
                return false;
        }
        return slices.Length > 0;
    }

    private static void Check(NDArray array, ReadOnlySpan<Slice> slices)
    {
        var consumed = BasicIndex.Consumed(slices);
        if (consumed > array.ndim)
        {
            throw new IndexOutOfRangeException(
                $"too many indices for array: array is {array.ndim}-dimensional, but {consumed} were indexed");
        }
        var ellipses = 0;
        foreach (var slice in slices)
            ellipses += slice.IsEllipsis ? 1 : 0;
        if (ellipses > 1)
            throw new IndexOutOfRangeException("an index can only have a single ellipsis ('...')");
    }
}
