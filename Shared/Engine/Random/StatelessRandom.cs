using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TfNet.Engine;

/// <summary>
/// The draws of TensorFlow's random operations, bit for bit: stateless ones when the stream comes from <see cref="Philox.FromStatelessSeed(int, int)"/>,
/// stateful ones when it comes from <see cref="Philox.FromOperationSeeds"/>.
/// </summary>
public static partial class StatelessRandom
{
    private const int Chunk = 1024;
    private const float Smallest = 1e-7f;

    /// <summary>Uniform floats in [low, high).</summary>
    public static void Uniform(Philox stream, Span<float> values, float low = 0, float high = 1)
    {
        stream.Fill(MemoryMarshal.Cast<float, uint>(values));
        var range = high - low;
        foreach (ref var value in values)
            value = (Unit(BitConverter.SingleToUInt32Bits(value)) * range) + low;
    }

    /// <summary>Uniform doubles in [low, high): two words each.</summary>
    public static void Uniform(Philox stream, Span<double> values, double low = 0, double high = 1)
    {
        stream.Fill(MemoryMarshal.Cast<double, uint>(values));
        var range = high - low;
        foreach (ref var value in values)
            value = (Unit(BitConverter.DoubleToUInt64Bits(value)) * range) + low;
    }

    /// <summary>Uniform integers in [low, high).</summary>
    /// <exception cref="Tensorflow.ValueError">The range is empty.</exception>
    public static void Uniform(Philox stream, Span<int> values, int low, int high)
    {
        CheckRange(low, high);
        stream.Fill(MemoryMarshal.Cast<int, uint>(values));
        var range = (uint)high - (uint)low;
        foreach (ref var value in values)
            value = (int)((uint)low + ((uint)value % range));
    }

    /// <summary>Uniform integers in [low, high): two words each.</summary>
    /// <exception cref="Tensorflow.ValueError">The range is empty.</exception>
    public static void Uniform(Philox stream, Span<long> values, long low, long high)
    {
        CheckRange(low, high);
        stream.Fill(MemoryMarshal.Cast<long, uint>(values));
        var range = (ulong)high - (ulong)low;
        foreach (ref var value in values)
            value = (long)((ulong)low + ((ulong)value % range));
    }

    /// <summary>Normal floats.</summary>
    public static void Normal(Philox stream, Span<float> values, float mean = 0, float stddev = 1)
    {
        Span<uint> words = stackalloc uint[Chunk];
        Span<float> normals = stackalloc float[Philox.BlockWords];
        for (var start = 0; start < values.Length; start += Chunk)
        {
            var part = values.Slice(start, Math.Min(Chunk, values.Length - start));
            var used = words[..((part.Length + 3) & ~3)];
            stream.Skip(start / Philox.BlockWords).Fill(used);
            for (var i = 0; i < part.Length; i += Philox.BlockWords)
            {
                (normals[0], normals[1]) = BoxMuller(used[i], used[i + 1]);
                (normals[2], normals[3]) = BoxMuller(used[i + 2], used[i + 3]);
                var count = Math.Min(Philox.BlockWords, part.Length - i);
                for (var j = 0; j < count; j++)
                    part[i + j] = (normals[j] * stddev) + mean;
            }
        }
    }

    /// <summary>Normal floats that lie within two standard deviations; others are drawn again.</summary>
    public static void TruncatedNormal(Philox stream, Span<float> values, float mean = 0, float stddev = 1)
    {
        const int blocksPerGroup = 256;
        for (var i = 0; i < values.Length; i += Philox.BlockWords)
        {
            var group = stream.Skip((long)(i / Philox.BlockWords) * blocksPerGroup);
            var wanted = values.Slice(i, Math.Min(Philox.BlockWords, values.Length - i));
            for (var found = 0; found < wanted.Length; group = group.Skip(1))
            {
                var (a, b, c, d) = group.Block();
                var ((z0, z1), (z2, z3)) = (BoxMuller(a, b), BoxMuller(c, d));
                Keep(wanted, ref found, z0);
                Keep(wanted, ref found, z1);
                Keep(wanted, ref found, z2);
                Keep(wanted, ref found, z3);
            }
            foreach (ref var value in wanted)
                value = (value * stddev) + mean;
        }
    }

    /// <summary>Which elements a dropout of this rate keeps: 1 where it keeps, 0 where it drops.</summary>
    public static void KeepMask(Philox stream, Span<byte> keep, float rate)
    {
        Span<uint> words = stackalloc uint[Chunk];
        var threshold = KeepThreshold(rate);
        for (var start = 0; start < keep.Length; start += Chunk)
        {
            var part = keep.Slice(start, Math.Min(Chunk, keep.Length - start));
            stream.Skip(start / Philox.BlockWords).Fill(words[..part.Length]);
            Compare(words[..part.Length], part, threshold);
        }
    }

    /// <summary>The bits of a word that a uniform float is made of.</summary>
    public const uint Mantissa = 0x7FFFFF;

    /// <summary>
    /// An element is kept by a dropout of this rate when <c>(word &amp; Mantissa) &gt;= KeepThreshold(rate)</c>: the uniform float that the word makes,
    /// a multiple of 2^-23, is then at least the rate.
    /// </summary>
    public static uint KeepThreshold(float rate) => (uint)Math.Ceiling((double)rate * (Mantissa + 1));

    /// <summary>[0, 1): 23 bits become the mantissa of a float in [1, 2).</summary>
    internal static float Unit(uint word) => BitConverter.UInt32BitsToSingle((word & Mantissa) | 0x3F800000) - 1;

    // The first word holds the high bits of the mantissa.
    private static double Unit(ulong words) => BitConverter.UInt64BitsToDouble(((words & 0xFFFFF) << 32) | (words >> 32) | (1023ul << 52)) - 1;

    private static (float, float) BoxMuller(uint first, uint second)
    {
        var angle = (float)(2 * Math.PI * Unit(second));
        var radius = MathF.Sqrt(-2 * FloatFunctions.Log(Math.Max(Unit(first), Smallest)));
        var (sin, cos) = FloatFunctions.SinCos(angle);
        return (sin * radius, cos * radius);
    }

    /// <summary>keep[n] = 1 where the mantissa of words[n] is at least the threshold, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ReadOnlySpan<uint> words, Span<byte> keep, uint threshold)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(words);
            ref var target = ref MemoryMarshal.GetReference(keep);
            var (mantissa, least) = (Vector128.Create(Mantissa), Vector128.Create((int)threshold));
            for (; i <= words.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                var low = Vector128.Narrow(AtLeast(ref source, i), AtLeast(ref source, i + 4));
                var high = Vector128.Narrow(AtLeast(ref source, i + 8), AtLeast(ref source, i + 12));
                (Vector128.Narrow(low, high).AsByte() & Vector128<byte>.One).StoreUnsafe(ref target, (nuint)i);
            }

            Vector128<int> AtLeast(ref uint first, int offset) =>
                Vector128.GreaterThanOrEqual((Vector128.LoadUnsafe(ref first, (nuint)offset) & mantissa).AsInt32(), least);
        }
        for (; i < words.Length; i++)
            keep[i] = (words[i] & Mantissa) >= threshold ? (byte)1 : (byte)0;
    }

    private static void Keep(Span<float> wanted, ref int found, float value)
    {
        if (Math.Abs(value) < 2 && found < wanted.Length)
            wanted[found++] = value;
    }

    private static void CheckRange(long low, long high)
    {
        if (low >= high)
            throw new Tensorflow.ValueError($"Random integers need minval < maxval. Received: minval={low}, maxval={high}.");
    }
}
