namespace Tensorflow.Hdf5.Writing;

/// <summary>The places of the chunks of a data set.</summary>
internal static class ChunkGrid
{
    /// <summary>The indices at which chunks begin, in row-major order; none for a data set without elements.</summary>
    public static IEnumerable<long[]> Offsets(long[] dims, long[] chunk)
    {
        if (dims.Contains(0))
            yield break;
        var at = new long[dims.Length];
        while (true)
        {
            yield return [.. at];
            var axis = dims.Length - 1;
            while (axis >= 0 && (at[axis] += chunk[axis]) >= dims[axis])
                at[axis--] = 0;
            if (axis < 0)
                yield break;
        }
    }
}
