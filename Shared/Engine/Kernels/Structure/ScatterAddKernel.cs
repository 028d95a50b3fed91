using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[o, positions[n], i] += x[o, n, i], from zeros, in the order of n.</summary>
internal sealed unsafe class ScatterAddKernel<T, TPosition>(long outer, long size, long inner, long positions) : Kernel
    where T : unmanaged, INumber<T> where TPosition : unmanaged, INumber<TPosition>
{
    private const int Strip = 256;

    public override void Run(in KernelArguments arguments)
    {
        // A strip of i is one thread's: what is added to an element is added in one order.
        var job = new Job(arguments.Input<T>(0), arguments.Input<TPosition>(1), arguments.Output<T>(0), size, inner, positions);
        Workers.ForRange(ref job, outer * job.Strips, Blocks.Rows((size + positions) * Math.Min(inner, Strip)));
    }

    private readonly struct Job(T* x, TPosition* indices, T* y, long size, long inner, long positions) : IRangeJob
    {
        public long Strips => (inner + Strip - 1) / Strip;

        public void Run(long start, long end)
        {
            for (var unit = start; unit < end; unit++)
            {
                var (o, strip) = Math.DivRem(unit, Strips);
                var first = strip * Strip;
                var count = (int)Math.Min(Strip, inner - first);
                for (long at = 0; at < size; at++)
                    new Span<T>(y + (((o * size) + at) * inner) + first, count).Clear();
                for (long n = 0; n < positions; n++)
                {
                    var target = y + (((o * size) + GatherKernels.Check(indices[n], size, n)) * inner) + first;
                    var source = x + (((o * positions) + n) * inner) + first;
                    for (var i = 0; i < count; i++)
                        target[i] += source[i];
                }
            }
        }
    }
}
