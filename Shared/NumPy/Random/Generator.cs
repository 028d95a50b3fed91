using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>NumPy's new generator over PCG64, number for number: <c>np.random.default_rng(42)</c>.</summary>
public sealed class Generator : RandomDraws
{
    private readonly NumPyGenerator _stream;

    internal Generator(NumPyGenerator stream) => _stream = stream;

    /// <summary>Numbers in [0, 1).</summary>
    /// <param name="size">The shape; a single number without one.</param>
    /// <param name="dtype">float64 or float32; float64.</param>
    /// <exception cref="TypeError">It is another type.</exception>
    public NDArray random(Shape? size = null, DTypeArg dtype = default)
    {
        switch (dtype.Or(TF_DataType.TF_DOUBLE))
        {
            case TF_DataType.TF_DOUBLE:
                return Fill(size, 0, 1, normal: false);
            case TF_DataType.TF_FLOAT:
                var array = NDArray.Empty(size is null ? [] : NDArray.Sizes(size), TF_DataType.TF_FLOAT);
                _stream.Uniform(array.Dense<float>());
                return array;
            default:
                throw new TypeError($"Unsupported dtype {dtype} for random. Expected float64 or float32.");
        }
    }

    /// <summary>Integers in [low, high), or in [0, low) without <paramref name="high"/>.</summary>
    /// <param name="low">The least integer.</param>
    /// <param name="high">The integer that is not reached, unless <paramref name="endpoint"/>.</param>
    /// <param name="size">The shape; a single number without one.</param>
    /// <param name="dtype">An integer type or bool; int64.</param>
    /// <param name="endpoint">Whether <paramref name="high"/> may come too.</param>
    /// <exception cref="ValueError">There is no such integer, or the type cannot hold it.</exception>
    public NDArray integers(long low, long? high = null, Shape? size = null, DTypeArg dtype = default, bool endpoint = false)
    {
        var (least, end) = high is { } given ? (low, given) : (0, low);
        if (endpoint ? least > end : least >= end)
            throw new ValueError($"low {(endpoint ? ">" : ">=")} high. Received: low={least}, high={end}.");
        return Fill(size, dtype.Or(TF_DataType.TF_INT64), least, endpoint ? end : end - 1);
    }

    /// <summary>Integers below <paramref name="a"/>.</summary>
    /// <param name="a">How many there are to choose from.</param>
    /// <param name="size">The shape; a single integer without one.</param>
    /// <param name="replace">Whether an integer may come again.</param>
    /// <param name="p">The probability of each; all alike.</param>
    /// <param name="shuffle">Whether the order of a choice without replacement is random too.</param>
    /// <exception cref="ValueError">There are too few to choose from, or the probabilities are none.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, NDArray? p = null, bool shuffle = true)
    {
        var count = size is null ? 1 : Layout.Count(NDArray.Sizes(size));
        if (a <= 0 && count > 0)
            throw new ValueError("a must be a positive integer unless no samples are taken");
        if (p is null && replace)
            return integers(0, a, size);
        if (!replace && count > a)
            throw new ValueError($"Cannot take a larger sample than population when replace is False. Received: {count} of {a}.");
        int[] chosen;
        if (p is null)
            chosen = _stream.Sample(a, count, shuffle);
        else if (replace)
            chosen = WeightedChoice.WithReplacement(WeightedChoice.Check(p, a), count, Doubles);
        else
            chosen = WeightedChoice.WithoutReplacement(WeightedChoice.Check(p, a), count, Doubles);
        return size is null ? (NDArray)(long)chosen[0] : Integers(chosen).reshape(size);
    }

    /// <summary>Rows of an array.</summary>
    /// <param name="a">What there is to choose from.</param>
    /// <param name="size">The shape; a single row without one.</param>
    /// <param name="replace">Whether a row may come again.</param>
    /// <param name="p">The probability of each; all alike.</param>
    /// <param name="shuffle">Whether the order of a choice without replacement is random too.</param>
    /// <exception cref="ValueError">There are too few to choose from, or the probabilities are none.</exception>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null, bool shuffle = true) =>
        a.ndim == 0 ? choice((int)a, size, replace, p, shuffle) : a[choice(a.shape[0], size, replace, p, shuffle)];

    private protected override void FillUniform(Span<double> elements, double low, double width) => _stream.Uniform(elements, low, width);

    private protected override void FillGauss(Span<double> elements, double mean, double deviation) => _stream.Gauss(elements, mean, deviation);

    private protected override int[] Order(int count) => _stream.Permutation(count);

    private protected override void FillIntegers(Span<byte> elements, int elementSize, long low, ulong range) => _stream.Integers(elements, elementSize, low, range);

    private protected override void FillBools(Span<bool> elements) => _stream.Bools(elements);
}
