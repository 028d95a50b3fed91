using System.Numerics;

namespace TfNet.Engine;

/// <summary>NumPy's <c>SeedSequence</c>: spreads what little entropy a seed has over the whole state of a generator.</summary>
internal static class SeedSequence
{
    private const int PoolSize = 4;

    /// <summary>The words of a seed, lowest first.</summary>
    public static uint[] Words(BigInteger seed)
    {
        var bytes = seed.ToByteArray(isUnsigned: true);
        var words = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (var i = 0; i < bytes.Length; i++)
            words[i / 4] |= (uint)bytes[i] << (8 * (i % 4));
        return words;
    }

    /// <summary>A generator's state.</summary>
    /// <param name="entropy">The words of the seeds.</param>
    /// <param name="count">How many 64-bit words the state has.</param>
    public static ulong[] State(ReadOnlySpan<uint> entropy, int count)
    {
        Span<uint> pool = stackalloc uint[PoolSize];
        Mix(entropy, pool);
        var hash = 0x8B51F9DDu;
        var state = new ulong[count];
        for (var i = 0; i < 2 * count; i++)
        {
            var word = pool[i % PoolSize] ^ hash;
            hash *= 0x58F38DEDu;
            word *= hash;
            word ^= word >> 16;
            state[i / 2] |= (ulong)word << (32 * (i % 2));
        }
        return state;
    }

    private static void Mix(ReadOnlySpan<uint> entropy, Span<uint> pool)
    {
        var hash = 0x43B0D7E5u;
        for (var i = 0; i < PoolSize; i++)
            pool[i] = Hash(i < entropy.Length ? entropy[i] : 0, ref hash);
        for (var source = 0; source < PoolSize; source++)
        {
            for (var target = 0; target < PoolSize; target++)
            {
                if (source != target)
                    pool[target] = Combine(pool[target], Hash(pool[source], ref hash));
            }
        }
        for (var source = PoolSize; source < entropy.Length; source++)
        {
            for (var target = 0; target < PoolSize; target++)
                pool[target] = Combine(pool[target], Hash(entropy[source], ref hash));
        }
    }

    private static uint Hash(uint word, ref uint hash)
    {
        word ^= hash;
        hash *= 0x931E8875u;
        word *= hash;
        return word ^ (word >> 16);
    }

    private static uint Combine(uint x, uint y)
    {
        var result = (0xCA01F9DDu * x) - (0x4973F715u * y);
        return result ^ (result >> 16);
    }
}
