namespace Tensorflow.Hdf5.Writing;

/// <summary>Chunk sizes that h5py finds good: some ten to a thousand kilobytes, near to the data's sizes divided by powers of two.</summary>
internal static class ChunkGuess
{
    private const double Base = 16 * 1024;
    private const double Least = 8 * 1024;
    private const double Most = 1024 * 1024;

    /// <summary>The sizes of chunks.</summary>
    /// <param name="dims">The sizes of the data set.</param>
    /// <param name="elementSize">Bytes an element takes.</param>
    public static long[] Of(long[] dims, int elementSize)
    {
        var chunk = Array.ConvertAll(dims, static size => size == 0 ? 1024.0 : size);
        var target = Math.Clamp(Base * Math.Pow(2, Math.Log10(Count(chunk) * elementSize / (1024.0 * 1024.0))), Least, Most);
        for (var i = 0; ; i++)
        {
            var bytes = Count(chunk) * elementSize;
            if (((bytes < target || Math.Abs(bytes - target) / target < 0.5) && bytes < Most) || Count(chunk) == 1)
                return Array.ConvertAll(chunk, static size => (long)size);
            chunk[i % chunk.Length] = Math.Ceiling(chunk[i % chunk.Length] / 2.0);
        }
    }

    private static double Count(double[] sizes) => sizes.Aggregate(1.0, static (product, size) => product * size);
}
