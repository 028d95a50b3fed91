using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[o, i] = the position of the largest (or smallest) of x[o, :, i], the first one of equals.</summary>
internal sealed unsafe class ArgKernel<T, TPosition>(long outer, long size, long inner, bool largest) : Kernel
    where T : unmanaged, INumber<T> where TPosition : unmanaged, INumber<TPosition>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Output<TPosition>(0), size, inner, largest);
        Workers.ForRange(ref job, outer, Blocks.Rows(size * inner));
    }

    private readonly struct Job(T* x, TPosition* y, long size, long inner, bool largest) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var o = start; o < end; o++)
            {
                for (long i = 0; i < inner; i++)
                    y[(o * inner) + i] = TPosition.CreateTruncating(Find(x + (o * size * inner) + i));
            }
        }

        private long Find(T* row)
        {
            var best = row[0];
            long position = 0;
            for (long r = 1; r < size; r++)
            {
                var candidate = row[r * inner];
                if (largest ? candidate > best : candidate < best)
                    (best, position) = (candidate, r);
            }
            return position;
        }
    }
}
