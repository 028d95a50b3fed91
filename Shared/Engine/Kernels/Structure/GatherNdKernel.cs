using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[n, :] = x[the part that positions[n, :] name, :], parts as bytes.</summary>
internal sealed unsafe class GatherNdKernel<TPosition>(NdPlaces places, int elementSize) : Kernel where TPosition : unmanaged, INumber<TPosition>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<byte>(0), arguments.Input<TPosition>(1), arguments.Output<byte>(0), places, places.Inner * elementSize);
        Workers.ForRange(ref job, places.Count, Blocks.Rows(places.Inner * elementSize / 4));
    }

    private readonly struct Job(byte* x, TPosition* indices, byte* y, NdPlaces places, long partBytes) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
                Buffer.MemoryCopy(x + (places.Find(indices, row) * partBytes), y + (row * partBytes), partBytes, partBytes);
        }
    }
}
