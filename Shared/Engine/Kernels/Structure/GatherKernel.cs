using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[o, n, :] = x[o, positions[n], :], rows as bytes.</summary>
internal sealed unsafe class GatherKernel<TPosition>(long outer, long size, long rowBytes, long positions) : Kernel where TPosition : unmanaged, INumber<TPosition>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<byte>(0), arguments.Input<TPosition>(1), arguments.Output<byte>(0), size, rowBytes, positions);
        Workers.ForRange(ref job, outer * positions, Blocks.Rows(rowBytes / 4));
    }

    private readonly struct Job(byte* x, TPosition* indices, byte* y, long size, long rowBytes, long positions) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var (o, n) = Math.DivRem(row, positions);
                var at = GatherKernels.Check(indices[n], size, n);
                Buffer.MemoryCopy(x + (((o * size) + at) * rowBytes), y + (row * rowBytes), rowBytes, rowBytes);
            }
        }
    }
}
