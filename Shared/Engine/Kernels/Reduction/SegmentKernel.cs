using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[segments[n], i] = the reduction of those x[n, i], in the order of n.</summary>
internal sealed unsafe class SegmentKernel<T, TSegment, TReduction>(long rows, long inner, long count) : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T> where TSegment : unmanaged, INumber<TSegment> where TReduction : struct, IReduction
{
    private const int Strip = 256;

    public override void Run(in KernelArguments arguments)
    {
        // A strip of i is one thread's: what goes into an element goes in one order.
        var job = new Job(arguments.Input<T>(0), arguments.Input<TSegment>(1), arguments.Output<T>(0), rows, inner, count);
        Workers.ForRange(ref job, (inner + Strip - 1) / Strip, Blocks.Rows((rows + count) * Math.Min(inner, Strip)));
    }

    private readonly struct Job(T* x, TSegment* segments, T* y, long rows, long inner, long count) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var strip = start; strip < end; strip++)
            {
                var first = strip * Strip;
                var width = (int)Math.Min(Strip, inner - first);
                for (long segment = 0; segment < count; segment++)
                    new Span<T>(y + (segment * inner) + first, width).Fill(TReduction.Identity<T>());
                for (long n = 0; n < rows; n++)
                {
                    var segment = long.CreateTruncating(segments[n]);
                    if (segment < 0)
                        continue;
                    if (segment >= count)
                        throw new InvalidArgumentError($"segment_ids[{n}] = {segment} is out of range [0, {count})");
                    var source = x + (n * inner) + first;
                    var target = y + (segment * inner) + first;
                    for (var i = 0; i < width; i++)
                        target[i] = TReduction.Merge(target[i], source[i]);
                }
            }
        }
    }
}
