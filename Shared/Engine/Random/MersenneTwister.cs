namespace TfNet.Engine;

/// <summary>MT19937 (Matsumoto and Nishimura 1998): the words behind Python's <c>random</c> and NumPy's <c>RandomState</c>.</summary>
public sealed class MersenneTwister : IWords
{
    private const int Length = 624;
    private const int Middle = 397;
    private readonly uint[] _state = new uint[Length];
    private int _position = Length;

    /// <summary>Starts the stream of one word: the generator's <c>init_genrand</c>.</summary>
    public void Seed(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Length; i++)
            _state[i] = (1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
        _position = Length;
    }

    /// <summary>Starts the stream of several words: the generator's <c>init_by_array</c>.</summary>
    /// <exception cref="ArgumentException">There is no word.</exception>
    public void Seed(ReadOnlySpan<uint> key)
    {
        if (key.IsEmpty)
            throw new ArgumentException("A seed needs at least one word.", nameof(key));
        Seed(19650218u);
        var (i, j) = (1, 0);
        for (var k = Math.Max(Length, key.Length); k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525u)) + key[j] + (uint)j;
            i = Next(i);
            j = (j + 1) % key.Length;
        }
        for (var k = Length - 1; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941u)) - (uint)i;
            i = Next(i);
        }
        _state[0] = 0x80000000u;
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        if (_position == Length)
            Twist();
        var word = _state[_position++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680u;
        word ^= (word << 15) & 0xEFC60000u;
        return word ^ (word >> 18);
    }

    /// <summary>The next 64 bits: the first word drawn is the high one.</summary>
    public ulong NextUInt64()
    {
        var high = (ulong)NextUInt32();
        return (high << 32) | NextUInt32();
    }

    /// <summary>The next double in [0, 1), of 53 bits.</summary>
    public double NextDouble()
    {
        var (a, b) = (NextUInt32() >> 5, NextUInt32() >> 6);
        return ((a * 67108864.0) + b) * (1.0 / 9007199254740992.0);
    }

    /// <summary>Writes the position in the stream, to go on from there later.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_position);
        foreach (var word in _state)
            writer.Write(word);
    }

    /// <summary>Goes on from a position that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The data is no position.</exception>
    public void Restore(BinaryReader reader)
    {
        var position = reader.ReadInt32();
        if (position is < 0 or > Length)
            throw new InvalidDataException($"A position in a Mersenne Twister lies between 0 and {Length}. Received: {position}.");
        var state = new uint[Length];
        for (var i = 0; i < Length; i++)
            state[i] = reader.ReadUInt32();
        state.CopyTo(_state, 0);
        _position = position;
    }

    /// <summary>Goes on from where another one is.</summary>
    internal void GoTo(MersenneTwister other)
    {
        other._state.CopyTo(_state, 0);
        _position = other._position;
    }

    private int Next(int i)
    {
        if (++i < Length)
            return i;
        _state[0] = _state[Length - 1];
        return 1;
    }

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var mixed = (_state[i] & 0x80000000u) | (_state[(i + 1) % Length] & 0x7FFFFFFFu);
            _state[i] = _state[(i + Middle) % Length] ^ (mixed >> 1) ^ ((mixed & 1) == 0 ? 0u : 0x9908B0DFu);
        }
        _position = 0;
    }
}
