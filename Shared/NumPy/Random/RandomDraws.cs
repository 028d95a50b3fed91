using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>What NumPy's legacy and new generators have in common.</summary>
public abstract class RandomDraws
{
    private protected RandomDraws()
    {
    }

    /// <summary>Doubles in [low, high).</summary>
    /// <param name="low">The least number.</param>
    /// <param name="high">The number that is not reached.</param>
    /// <param name="size">The shape; a single number without one.</param>
    public NDArray uniform(double low = 0, double high = 1, Shape? size = null) => Fill(size, low, high - low, normal: false);

    /// <summary>Normal doubles.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The standard deviation.</param>
    /// <param name="size">The shape; a single number without one.</param>
    /// <exception cref="ValueError">The standard deviation is negative.</exception>
    public NDArray normal(double loc = 0, double scale = 1, Shape? size = null) =>
        scale >= 0 ? Fill(size, loc, scale, normal: true) : throw new ValueError($"scale < 0. Expected a standard deviation of 0 or more. Received: scale={scale}.");

    /// <summary>Normal doubles of mean 0 and standard deviation 1.</summary>
    /// <param name="size">The shape; a single number without one.</param>
    public NDArray standard_normal(Shape? size = null) => Fill(size, 0, 1, normal: true);

    /// <summary>The integers below <paramref name="x"/> in random order, int64.</summary>
    public NDArray permutation(int x) => Integers(Order(x));

    /// <summary>A copy of the array with its rows in random order.</summary>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    public NDArray permutation(NDArray x) => x.ndim == 0 ? permutation((int)x) : x[Integers(Order(x.shape[0]))];

    /// <summary>Puts the rows of the array in random order.</summary>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    public void shuffle(NDArray x)
    {
        if (x.ndim == 0)
            throw new TypeError("Untyped object: an array without dimensions cannot be shuffled. Expected at least one dimension.");
        x["..."] = x[Integers(Order(x.shape[0]))];
    }

    private protected abstract void FillUniform(Span<double> elements, double low, double width);

    private protected abstract void FillGauss(Span<double> elements, double mean, double deviation);

    private protected abstract int[] Order(int count);

    private protected abstract void FillIntegers(Span<byte> elements, int elementSize, long low, ulong range);

    private protected abstract void FillBools(Span<bool> elements);

    /// <summary>Doubles in [0, 1).</summary>
    private protected double[] Doubles(int count)
    {
        var numbers = HostArray.Allocate<double>(count);
        FillUniform(numbers, 0, 1);
        return numbers;
    }

    private protected static NDArray Integers(int[] values) => new(Array.ConvertAll(values, static value => (long)value));

    private protected NDArray Fill(Shape? size, double offset, double factor, bool normal)
    {
        var array = NDArray.Empty(size is null ? [] : NDArray.Sizes(size), TF_DataType.TF_DOUBLE);
        if (normal)
            FillGauss(array.Dense<double>(), offset, factor);
        else
            FillUniform(array.Dense<double>(), offset, factor);
        return size is null ? array.Dense<double>()[0] : array;
    }

    /// <summary>Integers in [low, last], both included.</summary>
    private protected NDArray Fill(Shape? size, TF_DataType dtype, long low, long last)
    {
        if (!dtype.IsInteger() && dtype != TF_DataType.TF_BOOL)
            throw new TypeError($"Unsupported dtype {dtype.Name()} for random integers. Expected an integer type or bool.");
        Check(dtype, low, last);
        var array = NDArray.Empty(size is null ? [] : NDArray.Sizes(size), dtype);
        if (dtype == TF_DataType.TF_BOOL && low != last)
            FillBools(array.Dense<bool>());
        else
            FillIntegers(array.Memory.Bytes[..(int)array.nbytes], array.itemsize, low, (ulong)last - (ulong)low);
        return size is null && dtype == TF_DataType.TF_INT64 ? array.Dense<long>()[0] : size is null ? array.AsScalar() : array;
    }

    private static void Check(TF_DataType dtype, long low, long last)
    {
        var (least, greatest) = dtype switch
        {
            TF_DataType.TF_BOOL => (0, 1),
            TF_DataType.TF_INT8 => (sbyte.MinValue, sbyte.MaxValue),
            TF_DataType.TF_UINT8 => (byte.MinValue, byte.MaxValue),
            TF_DataType.TF_INT16 => (short.MinValue, short.MaxValue),
            TF_DataType.TF_UINT16 => (ushort.MinValue, ushort.MaxValue),
            TF_DataType.TF_INT32 => (int.MinValue, int.MaxValue),
            TF_DataType.TF_UINT32 => (uint.MinValue, uint.MaxValue),
            TF_DataType.TF_UINT64 => (0, long.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        if (low < least)
            throw new ValueError($"low is out of bounds for {dtype.Name()}");
        if (last > greatest)
            throw new ValueError($"high is out of bounds for {dtype.Name()}");
        if (low > last)
            throw new ValueError("low >= high");
    }
}
