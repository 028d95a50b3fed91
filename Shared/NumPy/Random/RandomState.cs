using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>NumPy's legacy generator (MT19937), number for number: <c>np.random.RandomState(42)</c>, and behind <c>np.random</c> itself.</summary>
public class RandomState : RandomDraws
{
    private readonly NumPyRandomState _stream;

    /// <summary>A generator of its own.</summary>
    /// <param name="seed">From 0 to 2^32 - 1; without one it starts anywhere.</param>
    /// <exception cref="ValueError">The seed lies outside of that range.</exception>
    public RandomState(long? seed = null) : this(seed is { } given ? new NumPyRandomState(given) : new NumPyRandomState())
    {
    }

    internal RandomState(NumPyRandomState stream) => _stream = stream;

    /// <summary>Starts again, from a seed from 0 to 2^32 - 1.</summary>
    /// <exception cref="ValueError">The seed lies outside of that range.</exception>
    public void seed(long seed) => _stream.Seed(seed);

    /// <summary>Starts again, from several numbers.</summary>
    /// <exception cref="ValueError">There is none, or one lies outside of 0 to 2^32 - 1.</exception>
    public void seed(int[] seed)
    {
        foreach (var number in seed)
            NumPyRandomState.CheckSeed(number);
        _stream.Seed(Array.ConvertAll(seed, static number => (uint)number));
    }

    /// <summary>Doubles in [0, 1).</summary>
    /// <param name="shape">The sizes; a single number without any.</param>
    public NDArray rand(params int[] shape) => random_sample(shape.Length == 0 ? null : new Shape(shape));

    /// <summary>Normal doubles of mean 0 and standard deviation 1.</summary>
    /// <param name="shape">The sizes; a single number without any.</param>
    public NDArray randn(params int[] shape) => standard_normal(shape.Length == 0 ? null : new Shape(shape));

    /// <summary>Doubles in [0, 1).</summary>
    /// <param name="size">The shape; a single number without one.</param>
    public NDArray random_sample(Shape? size = null) => Fill(size, 0, 1, normal: false);

    /// <summary>Doubles in [0, 1).</summary>
    /// <param name="size">The shape; a single number without one.</param>
    public NDArray random(Shape? size = null) => random_sample(size);

    /// <summary>Integers in [low, high), or in [0, low) without <paramref name="high"/>.</summary>
    /// <param name="low">The least integer.</param>
    /// <param name="high">The integer that is not reached.</param>
    /// <param name="size">The shape; a single number without one.</param>
    /// <param name="dtype">An integer type or bool; int64.</param>
    /// <exception cref="ValueError">There is no such integer, or the type cannot hold it.</exception>
    public NDArray randint(long low, long? high = null, Shape? size = null, DTypeArg dtype = default)
    {
        var (least, end) = high is { } given ? (low, given) : (0, low);
        if (least >= end)
            throw new ValueError($"low >= high. Received: low={least}, high={end}.");
        return Fill(size, dtype.Or(TF_DataType.TF_INT64), least, end - 1);
    }

    /// <summary>Integers below <paramref name="a"/>.</summary>
    /// <param name="a">How many there are to choose from.</param>
    /// <param name="size">The shape; a single integer without one.</param>
    /// <param name="replace">Whether an integer may come again.</param>
    /// <param name="p">The probability of each; all alike.</param>
    /// <exception cref="ValueError">There are too few to choose from, or the probabilities are none.</exception>
    public NDArray choice(int a, Shape? size = null, bool replace = true, NDArray? p = null)
    {
        var count = size is null ? 1 : Layout.Count(NDArray.Sizes(size));
        if (a <= 0 && count > 0)
            throw new ValueError("a must be greater than 0 unless no samples are taken");
        if (p is null && replace)
            return randint(0, a, size);
        if (!replace && count > a)
            throw new ValueError($"Cannot take a larger sample than population when 'replace=False'. Received: {count} of {a}.");
        int[] chosen;
        if (p is null)
            chosen = _stream.Permutation(a)[..count];
        else if (replace)
            chosen = WeightedChoice.WithReplacement(WeightedChoice.Check(p, a), count, Doubles);
        else
            chosen = WeightedChoice.WithoutReplacement(WeightedChoice.Check(p, a), count, Doubles);
        return size is null ? (NDArray)(long)chosen[0] : Integers(chosen).reshape(size);
    }

    /// <summary>Elements of an array of one dimension.</summary>
    /// <param name="a">What there is to choose from.</param>
    /// <param name="size">The shape; a single element without one.</param>
    /// <param name="replace">Whether an element may come again.</param>
    /// <param name="p">The probability of each; all alike.</param>
    /// <exception cref="ValueError">There are too few to choose from, the array has several dimensions, or the probabilities are none.</exception>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null)
    {
        if (a.ndim == 0)
            return choice((int)a, size, replace, p);
        return a.ndim == 1 ? a[choice(a.shape[0], size, replace, p)] : throw new ValueError($"a must be 1-dimensional. Received: shape {a.shape}.");
    }

    private protected override void FillUniform(Span<double> elements, double low, double width) => _stream.Uniform(elements, low, width);

    private protected override void FillGauss(Span<double> elements, double mean, double deviation) => _stream.Gauss(elements, mean, deviation);

    private protected override int[] Order(int count) => _stream.Permutation(count);

    private protected override void FillIntegers(Span<byte> elements, int elementSize, long low, ulong range) => _stream.Integers(elements, elementSize, low, range);

    private protected override void FillBools(Span<bool> elements) => _stream.Bools(elements);
}
