using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>PCG64 (O'Neill 2014), XSL-RR on 128 bits: the words behind <c>np.random.default_rng</c>.</summary>
public sealed class Pcg64 : IWords
{
    private static readonly UInt128 s_multiplier = new(2549297995355413924, 4865540595714422341);
    private readonly UInt128 _increment;
    private UInt128 _state;
    private uint? _half;

    /// <summary>A stream that starts anywhere.</summary>
    public Pcg64() : this(Words())
    {
    }

    /// <summary>The stream of <c>np.random.default_rng(seeds)</c>, a single seed or several.</summary>
    /// <exception cref="ValueError">A seed is negative.</exception>
    public Pcg64(params ReadOnlySpan<BigInteger> seeds) : this(Words(seeds))
    {
    }

    private Pcg64(uint[] entropy)
    {
        var seed = SeedSequence.State(entropy, 4);
        _increment = (new UInt128(seed[2], seed[3]) << 1) | 1;
        Step();
        _state += new UInt128(seed[0], seed[1]);
        Step();
    }

    /// <inheritdoc/>
    public ulong NextUInt64()
    {
        Step();
        return BitOperations.RotateRight((ulong)(_state >> 64) ^ (ulong)_state, (int)(_state >> 122));
    }

    /// <summary>The next 32 bits: half of a word, whose other half comes next time.</summary>
    public uint NextUInt32()
    {
        if (_half is { } half)
        {
            _half = null;
            return half;
        }
        var word = NextUInt64();
        _half = (uint)(word >> 32);
        return (uint)word;
    }

    /// <summary>A double in [0, 1), of 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>A float in [0, 1), of 24 bits.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / 16777216);

    private static uint[] Words()
    {
        Span<byte> bytes = stackalloc byte[16];
        Entropy.Fill(bytes);
        return SeedSequence.Words(new BigInteger(bytes, isUnsigned: true));
    }

    private static uint[] Words(ReadOnlySpan<BigInteger> seeds)
    {
        var words = new List<uint>();
        foreach (var seed in seeds)
        {
            if (seed.Sign < 0)
                throw new ValueError($"expected non-negative integer. Received: seed={seed}.");
            words.AddRange(SeedSequence.Words(seed));
        }
        return [.. words];
    }

    private void Step() => _state = (_state * s_multiplier) + _increment;
}
