using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <content>Draws of 16-bit floating-point types: from the same words as floats, one a number, and each operation on them is rounded to the type.</content>
public static partial class StatelessRandom
{
    /// <summary>Uniform numbers in [low, high): the lowest bits of a word are the significand.</summary>
    private static void UniformShort<T>(Philox stream, Span<T> values, double low, double high) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<uint> words = stackalloc uint[Chunk];
        var first = T.CreateTruncating(low);
        var range = T.CreateTruncating(high) - first;
        for (var start = 0; start < values.Length; start += Chunk)
        {
            var part = values.Slice(start, Math.Min(Chunk, values.Length - start));
            stream.Skip(start / Philox.BlockWords).Fill(words[..part.Length]);
            for (var i = 0; i < part.Length; i++)
                part[i] = (ShortUnit<T>(words[i]) * range) + first;
        }
    }

    /// <summary>Normal numbers.</summary>
    private static void NormalShort<T>(Philox stream, Span<T> values, double mean, double stddev) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<float> normals = stackalloc float[Chunk];
        for (var start = 0; start < values.Length; start += Chunk)
        {
            var part = values.Slice(start, Math.Min(Chunk, values.Length - start));
            Normal(stream.Skip(start / Philox.BlockWords), normals[..part.Length]);
            Scale(normals, part, mean, stddev);
        }
    }

    /// <summary>Normal numbers within two standard deviations.</summary>
    private static void TruncatedNormalShort<T>(Philox stream, Span<T> values, double mean, double stddev) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int blocksPerNumber = 256 / Philox.BlockWords;
        Span<float> normals = stackalloc float[Chunk];
        for (var start = 0; start < values.Length; start += Chunk)
        {
            var part = values.Slice(start, Math.Min(Chunk, values.Length - start));
            TruncatedNormal(stream.Skip((long)start * blocksPerNumber), normals[..part.Length]);
            Scale(normals, part, mean, stddev);
        }
    }

    /// <summary>[0, 1): as many bits of a word as the type has behind the point.</summary>
    internal static T ShortUnit<T>(uint word) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var bits = typeof(T) == typeof(BFloat16) ? 7 : 10;
        return T.CreateTruncating((float)(word & ((1u << bits) - 1)) / (1 << bits));
    }

    private static void Scale<T>(ReadOnlySpan<float> normals, Span<T> values, double mean, double stddev) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (center, width) = (T.CreateTruncating(mean), T.CreateTruncating(stddev));
        for (var i = 0; i < values.Length; i++)
            values[i] = (T.CreateTruncating(normals[i]) * width) + center;
    }
}
