using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[o, r, i] = the reduction of x[o, 0…r, i], from the other end when reversed, without x[o, r, i] itself when exclusive.</summary>
internal sealed unsafe class RunningKernel<T, TReduction>(long outer, long size, long inner, bool exclusive, bool reverse) : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T> where TReduction : struct, IReduction
{
    public override bool CanOverwrite(int input, int output) => true;

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Output<T>(0), size, inner, exclusive, reverse);
        Workers.ForRange(ref job, outer, Blocks.Rows(size * inner));
    }

    private readonly struct Job(T* x, T* y, long size, long inner, bool exclusive, bool reverse) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var o = start; o < end; o++)
            {
                for (long i = 0; i < inner; i++)
                    Row((o * size * inner) + i);
            }
        }

        private void Row(long offset)
        {
            var former = TReduction.Identity<T>();
            for (long r = 0; r < size; r++)
            {
                var at = offset + ((reverse ? size - 1 - r : r) * inner);
                var next = TReduction.Merge(former, x[at]);
                y[at] = exclusive ? former : next;
                former = next;
            }
        }
    }
}
