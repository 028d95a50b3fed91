using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// y[o, i] = the position of the largest (or smallest) of x[o, :, i], the first one of equals. As in TensorFlow NaN is passed over, and where nothing is larger than the smallest
/// finite number the position is 0.
/// </summary>
internal sealed unsafe class ArgKernel<T, TPosition>(long outer, long size, long inner, bool largest) : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T> where TPosition : unmanaged, INumber<TPosition>
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
            var best = largest ? T.MinValue : T.MaxValue;
            long position = 0;
            for (long r = 0; r < size; r++)
            {
                var candidate = row[r * inner];
                if (largest ? candidate > best : candidate < best)
                    (best, position) = (candidate, r);
            }
            return position;
        }
    }
}
