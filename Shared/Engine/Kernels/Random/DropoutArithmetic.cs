using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>What dropout does with elements of one type.</summary>
internal interface IDropoutArithmetic<T> where T : unmanaged
{
    static abstract T Scale(double rate);

    /// <summary>y = mask ? x · scale : 0, or with mask[0] where the mask stays.</summary>
    static abstract unsafe void Apply(T* x, byte* mask, bool moves, T* y, long count, T scale);

    /// <summary>Draws which elements stay.</summary>
    static abstract void Draw(Philox stream, Span<byte> keep, double rate);

    /// <summary>How many blocks of the stream this many elements use.</summary>
    static abstract long StreamBlocks(long count);
}

internal readonly struct SingleDropout : IDropoutArithmetic<float>
{
    public static float Scale(double rate) => (float)(1 / (1 - rate));

    public static unsafe void Apply(float* x, byte* mask, bool moves, float* y, long count, float scale)
    {
        var loop = new Loop(x, mask, moves, y, count, scale);
        SimdWidth.Run(ref loop);
    }

    public static void Draw(Philox stream, Span<byte> keep, double rate) => StatelessRandom.KeepMask(stream, keep, (float)rate);

    public static long StreamBlocks(long count) => count / Philox.BlockWords;

    private readonly unsafe struct Loop(float* x, byte* mask, bool moves, float* y, long count, float scale) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var (zero, factor) = (S.Create(0f), S.Create(scale));
            var all = S.CreateBits(-*mask);
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(S.And(moves ? S.SubBits(zero, S.LoadBytes(mask + i)) : all, S.Mul(S.Load(x + i), factor)), y + i);
            for (; i < count; i++)
                y[i] = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x[i] * scale) & -mask[moves ? i : 0]);
        }
    }
}

internal readonly struct DoubleDropout : IDropoutArithmetic<double>
{
    public static double Scale(double rate) => 1 / (1 - rate);

    public static unsafe void Apply(double* x, byte* mask, bool moves, double* y, long count, double scale)
    {
        for (long i = 0; i < count; i++)
            y[i] = mask[moves ? i : 0] != 0 ? x[i] * scale : 0;
    }

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
