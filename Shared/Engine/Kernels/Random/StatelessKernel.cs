using Tensorflow;

namespace TfNet.Engine;

/// <summary>Writes draws of a stream, one block after the other.</summary>
internal interface IDraws
{
    unsafe void Fill(Philox stream, byte* target, int count);

    /// <summary>How many blocks of the stream this many elements use.</summary>
    long StreamBlocks(long count);
}

/// <summary>y = draws that depend on the seed alone. Parts of the result are parts of the stream, whichever thread draws them.</summary>
internal sealed unsafe class StatelessKernel<TDraws>(TF_DataType seedType, TensorSpec output, TDraws draws) : Kernel where TDraws : struct, IDraws
{
    public override void Run(in KernelArguments arguments)
    {
        var stream = RandomKernels.Stream(arguments.Input<byte>(0), seedType);
        var job = new Job(stream, arguments.Output<byte>(0), output.DType.ElementSize(), draws);
        Workers.ForRange(ref job, output.Count, Blocks.Elements / 4);
    }

    private readonly struct Job(Philox stream, byte* y, int elementSize, TDraws draws) : IRangeJob
    {
        // Ranges begin at multiples of the block size, hence at the beginning of a block of the stream.
        public void Run(long start, long end) => draws.Fill(stream.Skip(draws.StreamBlocks(start)), y + (start * elementSize), (int)(end - start));
    }
}

internal readonly unsafe struct UniformDraws(double low, double high, TF_DataType type) : IDraws
{
    public void Fill(Philox stream, byte* target, int count) => StatelessRandom.Uniform(stream, new Span<byte>(target, count * type.ElementSize()), type, low, high);

    public long StreamBlocks(long count) => count / (Philox.BlockWords / Math.Max(1, type.ElementSize() / sizeof(uint)));
}

internal readonly unsafe struct NormalDraws(double mean, double deviation, TF_DataType type) : IDraws
{
    public void Fill(Philox stream, byte* target, int count) => StatelessRandom.Normal(stream, new Span<byte>(target, count * type.ElementSize()), type, mean, deviation);

    public long StreamBlocks(long count) => count / (Philox.BlockWords / Math.Max(1, type.ElementSize() / sizeof(uint)));
}

internal readonly unsafe struct TruncatedNormalDraws(double mean, double deviation, TF_DataType type) : IDraws
{
    public void Fill(Philox stream, byte* target, int count) => StatelessRandom.TruncatedNormal(stream, new Span<byte>(target, count * type.ElementSize()), type, mean, deviation);

    // Each group of four floats has 256 blocks of its own, each of two doubles 128.
    public long StreamBlocks(long count) => count * (256 / Philox.BlockWords);
}
