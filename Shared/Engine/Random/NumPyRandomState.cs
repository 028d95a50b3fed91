using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The stream of NumPy's legacy <c>RandomState</c> (<c>np.random.seed</c>, <c>np.random.rand</c>, …), draw for draw. Any number of threads may draw from it:
/// as in NumPy, the numbers of one call follow one another in the stream.
/// </summary>
public sealed class NumPyRandomState : TwisterStream
{
    /// <summary>A stream that starts anywhere.</summary>
    public NumPyRandomState() => SeedAnywhere();

    /// <summary>The stream of <c>np.random.RandomState(seed)</c>.</summary>
    public NumPyRandomState(long seed) => Seed(seed);

    /// <summary>Starts the stream of a seed: <c>np.random.seed(42)</c>.</summary>
    /// <exception cref="ValueError">The seed does not fit in 32 bits.</exception>
    public void Seed(long seed)
    {
        CheckSeed(seed);
        lock (_drawing)
        {
            _words.Seed((uint)seed);
            _nextGauss = null;
        }
    }

    /// <summary>Starts the stream of several seeds: <c>np.random.seed([1, 2])</c>.</summary>
    public void Seed(ReadOnlySpan<uint> seeds)
    {
        if (seeds.IsEmpty)
            throw new ValueError("Seed must be non-empty. Expected at least one integer between 0 and 2**32 - 1.");
        lock (_drawing)
        {
            _words.Seed(seeds);
            _nextGauss = null;
        }
    }

    /// <summary>Refuses what is no seed.</summary>
    /// <exception cref="ValueError">The seed does not fit in 32 bits.</exception>
    public static void CheckSeed(long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
            throw new ValueError($"Seed must be between 0 and 2**32 - 1. Received: seed={seed}.");
    }

    /// <summary>A double in [0, 1).</summary>
    public double NextDouble()
    {
        lock (_drawing)
            return _words.NextDouble();
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        lock (_drawing)
            return _words.NextUInt32();
    }

    /// <summary>A double in [low, high).</summary>
    public double Uniform(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Doubles from <paramref name="low"/> on, over a width.</summary>
    public void Uniform(Span<double> values, double low, double width)
    {
        lock (_drawing)
        {
            foreach (ref var value in values)
                value = low + (width * _words.NextDouble());
        }
    }

    /// <summary>A standard normal double, by the polar method.</summary>
    public double Gauss()
    {
        lock (_drawing)
            return NextGauss();
    }

    /// <summary>Normal doubles.</summary>
    public void Gauss(Span<double> values, double mean, double deviation)
    {
        lock (_drawing)
        {
            foreach (ref var value in values)
                value = mean + (deviation * NextGauss());
        }
    }

    /// <summary>An integer in [0, max], both included.</summary>
    public ulong Interval(ulong max)
    {
        lock (_drawing)
            return NextInterval(max);
    }

    /// <summary>Integers in [low, low + range], both included: <c>np.random.randint</c>.</summary>
    public void Integers<T>(Span<T> values, long low, ulong range) where T : unmanaged, IBinaryInteger<T>
    {
        lock (_drawing)
            BoundedIntegers<MersenneTwister>.Fill(_words, masking: true, values, low, range);
    }

    /// <summary>Integers of <paramref name="elementSize"/> bytes in [low, low + range], both included.</summary>
    public void Integers(Span<byte> elements, int elementSize, long low, ulong range)
    {
        lock (_drawing)
            BoundedIntegers<MersenneTwister>.Fill(_words, masking: true, elements, elementSize, low, range);
    }

    /// <summary>Random bools.</summary>
    public void Bools(Span<bool> values)
    {
        lock (_drawing)
            BoundedIntegers<MersenneTwister>.Fill(_words, values);
    }

    /// <summary>Puts the items in a random order: <c>np.random.shuffle</c>.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        lock (_drawing)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                var j = (int)NextInterval((ulong)i);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    /// <summary>The integers below <paramref name="count"/> in random order: <c>np.random.permutation</c>.</summary>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        Shuffle(order.AsSpan());
        return order;
    }

    private double NextGauss()
    {
        if (_nextGauss is { } next)
        {
            _nextGauss = null;
            return next;
        }
        double x1, x2, r2;
        do
        {
            x1 = (2 * _words.NextDouble()) - 1;
            x2 = (2 * _words.NextDouble()) - 1;
            r2 = (x1 * x1) + (x2 * x2);
        }
        while (r2 is >= 1 or 0);
        var factor = Math.Sqrt(-2 * Math.Log(r2) / r2);
        _nextGauss = factor * x1;
        return factor * x2;
    }

    private ulong NextInterval(ulong max) => BoundedIntegers<MersenneTwister>.Single(_words, masking: true, max);
}
