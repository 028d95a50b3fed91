namespace Tensorflow.Hdf5.Reading;

/// <summary>Copies elements between two arrays that lie in memory, each with its own distances between neighbours.</summary>
internal static class StridedCopy
{
    /// <summary>The distances, in elements, of the neighbours in a dense row-major array.</summary>
    public static long[] RowMajor(long[] dims)
    {
        var strides = new long[dims.Length];
        long stride = 1;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= Math.Max(1, dims[i]);
        }
        return strides;
    }

    /// <summary>Copies.</summary>
    /// <param name="source">From here.</param>
    /// <param name="from">The first element's place there, in elements; and the distances.</param>
    /// <param name="target">To here.</param>
    /// <param name="to">The first element's place there, in elements; and the distances.</param>
    /// <param name="counts">How many elements in each dimension.</param>
    /// <param name="size">Bytes an element takes.</param>
    public static void Copy(ReadOnlySpan<byte> source, (long At, long[] Strides) from, Span<byte> target, (long At, long[] Strides) to, ReadOnlySpan<long> counts, int size)
    {
        var axis = from.Strides.Length - counts.Length;
        if (counts.Length == 0)
        {
            source.Slice((int)(from.At * size), size).CopyTo(target[(int)(to.At * size)..]);
            return;
        }
        if (counts.Length == 1)
        {
            CopyRow(source, (from.At, from.Strides[axis]), target, (to.At, to.Strides[axis]), counts[0], size);
            return;
        }
        for (long i = 0; i < counts[0]; i++)
            Copy(source, (from.At + (i * from.Strides[axis]), from.Strides), target, (to.At + (i * to.Strides[axis]), to.Strides), counts[1..], size);
    }

    private static void CopyRow(ReadOnlySpan<byte> source, (long At, long Stride) from, Span<byte> target, (long At, long Stride) to, long count, int size)
    {
        if (from.Stride == 1 && to.Stride == 1)
        {
            source.Slice((int)(from.At * size), (int)(count * size)).CopyTo(target[(int)(to.At * size)..]);
            return;
        }
        for (long i = 0; i < count; i++)
            source.Slice((int)((from.At + (i * from.Stride)) * size), size).CopyTo(target[(int)((to.At + (i * to.Stride)) * size)..]);
    }
}
