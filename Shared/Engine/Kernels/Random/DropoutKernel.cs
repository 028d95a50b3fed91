using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// mask = draws of the seed, y = mask ? x · scale : 0; then the seed is advanced. Without a rate nothing is drawn, but the seed is advanced all the same.
/// </summary>
internal sealed unsafe class DropoutKernel<T, TArithmetic>(Dropout operation, TensorSpec x, TF_DataType seedType) : Kernel
    where T : unmanaged where TArithmetic : struct, IDropoutArithmetic<T>
{
    private readonly DropoutMaskKernel<T, TArithmetic> _apply = new(operation.Rate, x.Shape, operation.Noise);

    public override bool CanOverwrite(int input, int output) => input == 0 && output == 0;

    public override void Run(in KernelArguments arguments)
    {
        var seed = arguments.Input<byte>(1);
        var draw = new DrawJob(RandomKernels.Stream(seed, seedType), arguments.Output<byte>(1), operation.Rate);
        Workers.ForRange(ref draw, operation.Noise.size, Blocks.Elements);
        _apply.Apply(arguments.Input<T>(0), arguments.Output<byte>(1), arguments.Output<T>(0));
        RandomKernels.Advance(seed, seedType);
    }

    private readonly struct DrawJob(Philox stream, byte* mask, double rate) : IRangeJob
    {
        public void Run(long start, long end) =>
            TArithmetic.Draw(stream.Skip(TArithmetic.StreamBlocks(start)), new Span<byte>(mask + start, (int)(end - start)), rate);
    }
}
