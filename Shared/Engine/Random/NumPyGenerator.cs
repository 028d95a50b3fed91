using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The draws of NumPy's <c>Generator</c> over PCG64: <c>np.random.default_rng(seed)</c>.</summary>
/// <param name="words">Where the bits come from.</param>
public sealed class NumPyGenerator(Pcg64 words)
{
    /// <summary>Where the bits come from.</summary>
    public Pcg64 Words { get; } = words;

    /// <summary>Doubles in [0, 1).</summary>
    public double NextDouble() => Words.NextDouble();

    /// <summary>A standard normal double, by the ziggurat method.</summary>
    public double Gauss() => Ziggurat.Normal(Words);

    /// <summary>Integers in [low, low + range], both included.</summary>
    public void Integers<T>(Span<T> values, long low, ulong range) where T : unmanaged, IBinaryInteger<T> =>
        BoundedIntegers<Pcg64>.Fill(Words, masking: false, values, low, range);

    /// <summary>Integers of <paramref name="elementSize"/> bytes in [low, low + range], both included.</summary>
    public void Integers(Span<byte> elements, int elementSize, long low, ulong range) =>
        BoundedIntegers<Pcg64>.Fill(Words, masking: false, elements, elementSize, low, range);

    /// <summary>Random bools.</summary>
    public void Bools(Span<bool> values) => BoundedIntegers<Pcg64>.Fill(Words, values);

    /// <summary>An integer in [0, max], both included.</summary>
    public ulong Interval(ulong max) => BoundedIntegers<Pcg64>.Single(Words, masking: false, max);

    /// <summary>Puts the items in a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            // NumPy draws by masking here, though it multiplies everywhere else.
            var j = (int)BoundedIntegers<Pcg64>.Single(Words, masking: true, (ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
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
            var value = (int)Interval((ulong)j);
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
            var j = (int)Interval((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
