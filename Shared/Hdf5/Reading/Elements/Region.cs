namespace Tensorflow.Hdf5.Reading;

/// <summary>A regular part of an array: in each dimension a first position, how many, and the distance between them.</summary>
/// <param name="Start">The first positions.</param>
/// <param name="Count">How many.</param>
/// <param name="Step">The distances.</param>
internal sealed record Region(long[] Start, long[] Count, long[] Step)
{
    /// <summary>The number of dimensions.</summary>
    public int Rank => Count.Length;

    /// <summary>The number of elements; no more than the whole array has.</summary>
    public long Elements
    {
        get
        {
            long product = 1;
            foreach (var count in Count)
                product *= count;
            return product;
        }
    }

    /// <summary>A whole array.</summary>
    public static Region All(long[] dims) => new(new long[dims.Length], dims, Steps(dims.Length));

    /// <summary>The last position in a dimension of which there are some.</summary>
    public long Last(int axis) => Start[axis] + ((Count[axis] - 1) * Step[axis]);

    /// <summary>The distances of neighbours.</summary>
    public static long[] Steps(int rank)
    {
        var steps = new long[rank];
        Array.Fill(steps, 1);
        return steps;
    }
}
