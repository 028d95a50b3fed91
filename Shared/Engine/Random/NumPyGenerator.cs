using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The draws of NumPy's <c>Generator</c> over PCG64: <c>np.random.default_rng(seed)</c>. Any number of threads may draw from it: the numbers of one call follow one another.
/// </summary>
/// <param name="words">Where the bits come from.</param>
public sealed class NumPyGenerator(Pcg64 words)
{
    private readonly Lock _drawing = new();

    /// <summary>A double in [0, 1).</summary>
    public double NextDouble()
    {
        lock (_drawing)
            return words.NextDouble();
    }

    /// <summary>Doubles from <paramref name="low"/> on, over a width.</summary>
    public void Uniform(Span<double> values, double low, double width)
    {
        lock (_drawing)
        {
            foreach (ref var value in values)
                value = low + (width * words.NextDouble());
        }
    }

    /// <summary>Floats in [0, 1), of 24 bits.</summary>
    public void Uniform(Span<float> values)
    {
        lock (_drawing)
        {
            foreach (ref var value in values)
                value = words.NextSingle();
        }
    }

    /// <summary>A standard normal double, by the ziggurat method.</summary>
    public double Gauss()
    {
        lock (_drawing)
            return Ziggurat.Normal(words);
    }

    /// <summary>Normal doubles.</summary>
    public void Gauss(Span<double> values, double mean, double deviation)
    {
        lock (_drawing)
        {
            foreach (ref var value in values)
                value = mean + (deviation * Ziggurat.Normal(words));
        }
    }

    /// <summary>Integers in [low, low + range], both included.</summary>
    public void Integers<T>(Span<T> values, long low, ulong range) where T : unmanaged, IBinaryInteger<T>
    {
        lock (_drawing)
            BoundedIntegers<Pcg64>.Fill(words, masking: false, values, low, range);
    }

    /// <summary>Integers of <paramref name="elementSize"/> bytes in [low, low + range], both included.</summary>
    public void Integers(Span<byte> elements, int elementSize, long low, ulong range)
    {
        lock (_drawing)
            BoundedIntegers<Pcg64>.Fill(words, masking: false, elements, elementSize, low, range);
    }

    /// <summary>Random bools.</summary>
    public void Bools(Span<bool> values)
    {
        lock (_drawing)
            BoundedIntegers<Pcg64>.Fill(words, values);
    }

    /// <summary>An integer in [0, max], both included.</summary>
    public ulong Interval(ulong max)
    {
        lock (_drawing)
            return NextInterval(max);
    }

    /// <summary>Puts the items in a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        lock (_drawing)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                // NumPy draws by masking here, though it multiplies everywhere else.
                var j = (int)BoundedIntegers<Pcg64>.Single(words, masking: true, (ulong)i);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    /// <summary>The integers below <paramref name="count"/> in random order.</summary>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        Shuffle(order.AsSpan());
        return order;
    }

    /// <summary>This many different integers below <paramref name="population"/>: <c>choice(replace=False)</c>.</summary>
    /// <param name="population">How many there are to choose from.</param>
    /// <param name="size">How many are wanted.</param>
    /// <param name="shuffle">Whether their order is random too.</param>
    /// <exception cref="ValueError">More are wanted than there are.</exception>
    public int[] Sample(int population, int size, bool shuffle = true)
    {
        if (size > population)
            throw new ValueError($"Cannot take a larger sample than population when replace is False. Received: size={size}, with {population} items.");
        lock (_drawing)
            return NextSample(population, size, shuffle);
    }

    private int[] NextSample(int population, int size, bool shuffle)
    {
        // As in NumPy: a set of what is taken when the sample is small, else the end of a shuffle.
        if (population > 10000 && size > population / (shuffle ? 50 : 20))
        {
            var order = Enumerable.Range(0, population).ToArray();
            ShuffleFrom(Math.Max(population - size, 1), order);
            return order[(population - size)..];
        }
        var (taken, sample) = (new HashSet<int>(), new int[size]);
        for (var j = population - size; j < population; j++)
        {
            var value = (int)NextInterval((ulong)j);
            if (!taken.Add(value))
                taken.Add(value = j);
            sample[j - population + size] = value;
        }
        if (shuffle)
            ShuffleFrom(1, sample);
        return sample;
    }

    private void ShuffleFrom(int first, int[] items)
    {
        for (var i = items.Length - 1; i >= first; i--)
        {
            var j = (int)NextInterval((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextInterval(ulong max) => BoundedIntegers<Pcg64>.Single(words, masking: false, max);
}
