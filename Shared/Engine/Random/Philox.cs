namespace TfNet.Engine;

/// <summary>
/// Philox 4x32-10 (Salmon et al., SC 2011) at a position: a counter of 128 bits that a key scrambles into four words.
/// It is plain data: any part of the stream can be computed on its own, on any thread.
/// </summary>
/// <param name="Key0">The low word of the key.</param>
/// <param name="Key1">The high word of the key.</param>
/// <param name="Counter">The position, counted in blocks of four words.</param>
public readonly record struct Philox(uint Key0, uint Key1, UInt128 Counter)
{
    /// <summary>Words in a block.</summary>
    public const int BlockWords = 4;

    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>The stream that TensorFlow's stateless operations draw from for a seed of two integers.</summary>
    public static Philox FromStatelessSeed(int a, int b) => FromStatelessSeed((long)a, b);

    /// <summary>The stream that TensorFlow's stateless operations draw from for a seed of two 64-bit integers.</summary>
    public static Philox FromStatelessSeed(long a, long b)
    {
        var scrambler = new Philox(0x3EC8F720, 0x02461E29, new UInt128((ulong)b, (ulong)a));
        var mix = scrambler.Block();
        return new Philox(mix.X, mix.Y, new UInt128(mix.Z | ((ulong)mix.W << 32), 0));
    }

    /// <summary>The stream that TensorFlow's stateful operations draw from: the global seed is the key, the operation's the high half of the counter.</summary>
    public static Philox FromOperationSeeds(ulong global, ulong operation) =>
        new((uint)global, (uint)(global >> 32), new UInt128(operation, 0));

    /// <summary>The stream from a later block on.</summary>
    public Philox Skip(long blocks) => this with { Counter = Counter + (ulong)blocks };

    /// <summary>The four words at this position.</summary>
    public (uint X, uint Y, uint Z, uint W) Block()
    {
        var (low, high) = ((ulong)Counter, (ulong)(Counter >> 64));
        var (x, y, z, w) = ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
        var (k0, k1) = (Key0, Key1);
        for (var round = 0; round < Rounds; round++)
        {
            var p0 = (ulong)x * Multiplier0;
            var p1 = (ulong)z * Multiplier1;
            (x, y, z, w) = ((uint)(p1 >> 32) ^ y ^ k0, (uint)p1, (uint)(p0 >> 32) ^ w ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return (x, y, z, w);
    }

    /// <summary>Writes the words from this position on; the last block may be cut short.</summary>
    public void Fill(Span<uint> words)
    {
        var done = PhiloxBulk.Fill(this, words);
        FillOneByOne(Skip(done / BlockWords), words[done..]);
    }

    /// <summary>What <see cref="Fill"/> does, block by block: its test oracle, and its tail.</summary>
    internal static void FillOneByOne(Philox stream, Span<uint> words)
    {
        Span<uint> last = stackalloc uint[BlockWords];
        while (words.Length > 0)
        {
            var target = words.Length >= BlockWords ? words : last;
            (target[0], target[1], target[2], target[3]) = stream.Block();
            if (words.Length < BlockWords)
                last[..words.Length].CopyTo(words);
            words = words[Math.Min(BlockWords, words.Length)..];
            stream = stream.Skip(1);
        }
    }
}
