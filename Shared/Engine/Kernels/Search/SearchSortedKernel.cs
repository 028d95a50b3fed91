using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[r, m] = how many of rows[r, :], which ascend, come before numbers[r, m].</summary>
internal sealed unsafe class SearchSortedKernel<T, TPosition>(long size, long numbers, long count, bool right) : Kernel
    where T : unmanaged, INumber<T> where TPosition : unmanaged, INumber<TPosition>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<TPosition>(0), size, numbers, right);
        Workers.ForRange(ref job, count, Blocks.Rows(8));
    }

    private readonly struct Job(T* rows, T* wanted, TPosition* y, long size, long numbers, bool right) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var at = start; at < end; at++)
                y[at] = TPosition.CreateTruncating(Before(rows + (at / numbers * size), wanted[at]));
        }

        private long Before(T* row, T number)
        {
            var (low, high) = (0L, size);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                // As TensorFlow compares: what is no number comes behind all in the one case, before all in the other.
                if (right ? !(number < row[middle]) : row[middle] < number)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
}
