using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>What dropout does with elements of one type.</summary>
internal interface IDropoutArithmetic<T> where T : unmanaged
{
    static abstract T Scale(double rate);

    static abstract T Apply(T x, bool keep, T scale);

    /// <summary>Draws which elements stay.</summary>
    static abstract void Draw(Philox stream, Span<byte> keep, double rate);

    /// <summary>How many blocks of the stream this many elements use.</summary>
    static abstract long StreamBlocks(long count);
}

internal readonly struct SingleDropout : IDropoutArithmetic<float>
{
    public static float Scale(double rate) => (float)(1 / (1 - rate));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Apply(float x, bool keep, float scale) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x * scale) & -Unsafe.BitCast<bool, byte>(keep));

    public static void Draw(Philox stream, Span<byte> keep, double rate) => StatelessRandom.KeepMask(stream, keep, (float)rate);

    public static long StreamBlocks(long count) => count / Philox.BlockWords;
}

internal readonly struct DoubleDropout : IDropoutArithmetic<double>
{
    public static double Scale(double rate) => 1 / (1 - rate);

    public static double Apply(double x, bool keep, double scale) => keep ? x * scale : 0;

    public static void Draw(Philox stream, Span<byte> keep, double rate)
    {
        const int chunk = 512;
        Span<double> draws = stackalloc double[chunk];
        for (var start = 0; start < keep.Length; start += chunk)
        {
            var part = keep.Slice(start, Math.Min(chunk, keep.Length - start));
            StatelessRandom.Uniform(stream.Skip(StreamBlocks(start)), draws[..part.Length]);
            for (var i = 0; i < part.Length; i++)
                part[i] = draws[i] >= rate ? (byte)1 : (byte)0;
        }
    }

    public static long StreamBlocks(long count) => count / (Philox.BlockWords / 2);
}
