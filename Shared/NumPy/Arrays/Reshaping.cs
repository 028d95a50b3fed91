namespace Tensorflow.NumPy;

/// <summary>Which shapes the elements of an array can take.</summary>
internal static class Reshaping
{
    /// <summary>The sizes with -1 worked out.</summary>
    /// <exception cref="ValueError">The number of elements differs.</exception>
    public static int[] Resolve(Shape shape, int count)
    {
        var dims = new int[shape.ndim];
        var unknown = -1;
        long known = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            var dim = shape.Sizes[i];
            if (dim >= 0)
            {
                dims[i] = checked((int)dim);
                known = Math.Min(known * dim, 1L << 40);
                continue;
            }
            if (dim != -1)
                throw new ValueError("negative dimensions are not allowed");
            if (unknown >= 0)
                throw new ValueError("can only specify one unknown dimension");
            unknown = i;
        }
        if (unknown >= 0)
        {
            if (known == 0 || count % known != 0)
                throw Misfit(shape, count);
            dims[unknown] = (int)(count / known);
            known *= dims[unknown];
        }
        return known == count ? dims : throw Misfit(shape, count);
    }

    /// <summary>The strides with which existing memory has other sizes, or <see langword="null"/> when a copy is needed.</summary>
    public static int[]? TryView(int[] dims, int[] strides, int[] to)
    {
        int[] keep = [.. Enumerable.Range(0, dims.Length).Where(i => dims[i] != 1)];
        var result = new int[to.Length];
        if (Array.IndexOf(to, 0) >= 0)
            return result;
        int i = 0, j = 0;
        while (i < keep.Length || j < to.Length)
        {
            if (i == keep.Length)
            {
                // Only sizes of 1 are left.
                result[j] = j > 0 ? result[j - 1] : 0;
                j++;
                continue;
            }
            int lastOld = i + 1, lastNew = j + 1;
            long oldCount = dims[keep[i]], newCount = to[j];
            while (oldCount != newCount)
            {
                if (oldCount < newCount)
                    oldCount *= dims[keep[lastOld++]];
                else
                    newCount *= to[lastNew++];
            }
            for (var k = i; k < lastOld - 1; k++)
            {
                if (strides[keep[k]] != (long)strides[keep[k + 1]] * dims[keep[k + 1]])
                    return null;
            }
            result[lastNew - 1] = strides[keep[lastOld - 1]];
            for (var k = lastNew - 2; k >= j; k--)
                result[k] = result[k + 1] * to[k + 1];
            (i, j) = (lastOld, lastNew);
        }
        return result;
    }

    private static ValueError Misfit(Shape shape, int count) =>
        new($"cannot reshape array of size {count} into shape {shape.ToString().Replace("None", "-1", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}");
}
