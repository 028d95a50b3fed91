using System.Numerics;

namespace TfNet.Engine;

/// <summary>Dropout of 16-bit floating-point types.</summary>
internal readonly struct ShortDropout<T> : IDropoutArithmetic<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public static T Scale(double rate) => T.CreateTruncating(1 / (1 - rate));

    public static unsafe void Apply(T* x, byte* mask, bool moves, T* y, long count, T scale)
    {
        for (long i = 0; i < count; i++)
            y[i] = mask[moves ? i : 0] != 0 ? x[i] * scale : T.Zero;
    }

    public static void Draw(Philox stream, Span<byte> keep, double rate)
    {
        const int chunk = 512;
        Span<uint> words = stackalloc uint[chunk];
        var threshold = T.CreateTruncating(rate);
        for (var start = 0; start < keep.Length; start += chunk)
        {
            var part = keep.Slice(start, Math.Min(chunk, keep.Length - start));
            stream.Skip(StreamBlocks(start)).Fill(words[..part.Length]);
            for (var i = 0; i < part.Length; i++)
                part[i] = StatelessRandom.ShortUnit<T>(words[i]) >= threshold ? (byte)1 : (byte)0;
        }
    }

    public static long StreamBlocks(long count) => count / Philox.BlockWords;
}
