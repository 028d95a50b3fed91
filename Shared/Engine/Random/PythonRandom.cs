using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The stream of Python's module <c>random</c>, draw for draw. Any number of threads may draw from it: the numbers of one call follow one another in the stream.
/// </summary>
public sealed class PythonRandom : TwisterStream
{
    /// <summary>A stream that starts anywhere.</summary>
    public PythonRandom() => SeedAnywhere();

    /// <summary>The stream of <c>random.Random(seed)</c>.</summary>
    public PythonRandom(BigInteger seed) => Seed(seed);

    /// <summary>Starts the stream of a seed, of which only the size counts, not the sign: <c>random.seed</c>.</summary>
    public void Seed(BigInteger seed)
    {
        lock (_drawing)
        {
            _words.Seed(SeedSequence.Words(BigInteger.Abs(seed)));
            _nextGauss = null;
        }
    }

    /// <summary>A double in [0, 1): <c>random.random</c>.</summary>
    public double NextDouble()
    {
        lock (_drawing)
            return _words.NextDouble();
    }

    /// <summary>An integer of this many random bits, at most 64: <c>random.getrandbits</c>.</summary>
    public ulong Bits(int count)
    {
        if (count is < 0 or > 64)
            throw new ValueError($"The number of bits must be between 0 and 64. Received: {count}.");
        lock (_drawing)
            return NextBits(count);
    }

    /// <summary>An integer in [low, high], both included: <c>random.randint</c>.</summary>
    /// <exception cref="ValueError">The range is empty.</exception>
    public long Integer(long low, long high)
    {
        if (low > high)
            throw new ValueError($"empty range in randint({low}, {high}): the first number must not be above the second.");
        var width = (ulong)high - (ulong)low + 1;
        lock (_drawing)
            return (long)(width == 0 ? NextBits(64) : (ulong)low + Below(width));
    }

    /// <summary>A double between two others: <c>random.uniform</c>.</summary>
    public double Uniform(double a, double b) => a + ((b - a) * NextDouble());

    /// <summary>A normal double: <c>random.gauss</c>.</summary>
    public double Gauss(double mean = 0, double stddev = 1)
    {
        lock (_drawing)
            return mean + (NextGauss() * stddev);
    }

    /// <summary>One of the items: <c>random.choice</c>.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public T Choice<T>(IReadOnlyList<T> items)
    {
        if (items.Count == 0)
            throw new ValueError("Cannot choose from an empty sequence. Expected at least one item.");
        lock (_drawing)
            return items[(int)Below((ulong)items.Count)];
    }

    /// <summary>Puts the items in a random order: <c>random.shuffle</c>.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        lock (_drawing)
        {
            for (var i = items.Count - 1; i > 0; i--)
            {
                var j = (int)Below((ulong)i + 1);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    /// <summary>This many different items, in random order: <c>random.sample</c>.</summary>
    /// <exception cref="ValueError">More items are wanted than there are.</exception>
    public T[] Sample<T>(IReadOnlyList<T> items, int count)
    {
        if (count < 0 || count > items.Count)
            throw new ValueError($"Sample larger than population or is negative. Received: count={count}, with {items.Count} items.");
        lock (_drawing)
            return NextSample(items, count);
    }

    private ulong NextBits(int count)
    {
        if (count == 0)
            return 0;
        if (count <= 32)
            return _words.NextUInt32() >> (32 - count);
        var low = (ulong)_words.NextUInt32();
        return low | ((ulong)(_words.NextUInt32() >> (64 - count)) << 32);
    }

    private double NextGauss()
    {
        if (_nextGauss is { } next)
        {
            _nextGauss = null;
            return next;
        }
        var angle = _words.NextDouble() * Math.Tau;
        var radius = Math.Sqrt(-2 * Math.Log(1 - _words.NextDouble()));
        _nextGauss = Math.Sin(angle) * radius;
        return Math.Cos(angle) * radius;
    }

    private T[] NextSample<T>(IReadOnlyList<T> items, int count)
    {
        var result = new T[count];
        // Python keeps a list of what is left as long as a set of what is taken would take more memory.
        var setSize = count > 5 ? 21 + Math.Pow(4, Math.Ceiling(Math.Log(count * 3, 4))) : 21;
        if (items.Count <= setSize)
        {
            var pool = items.ToArray();
            for (var i = 0; i < count; i++)
            {
                var j = (int)Below((ulong)(pool.Length - i));
                result[i] = pool[j];
                pool[j] = pool[pool.Length - i - 1];
            }
            return result;
        }
        var taken = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            var j = (int)Below((ulong)items.Count);
            while (!taken.Add(j))
                j = (int)Below((ulong)items.Count);
            result[i] = items[j];
        }
        return result;
    }

    private ulong Below(ulong n)
    {
        var bits = 64 - BitOperations.LeadingZeroCount(n);
        var r = NextBits(bits);
        while (r >= n)
            r = NextBits(bits);
        return r;
    }
}
