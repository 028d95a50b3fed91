using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// values[b, :k] = the largest of x[b, :], largest first, positions[b, :k] = where they are; of equals the first one comes first.
/// No order has a place for NaN: what comes where in rows that have some depends on the steps, which for the largest and for whole rows are those of TensorFlow on a processor.
/// </summary>
internal sealed unsafe class TopKKernel<T>(long rows, int size, int k) : Kernel where T : unmanaged, INumber<T>
{
    /// <summary>How many elements TensorFlow compares at a time in the search for the largest: those of 256 bits.</summary>
    private static readonly int s_lanes = 32 / sizeof(T);

    public override long WorkspaceBytes => IsPart ? (k + 1) * sizeof(int) : 0;

    private bool IsPart => k > 1 && k < size;

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var values = arguments.Output<T>(0);
        var positions = arguments.Output<int>(1);
        for (long b = 0; b < rows; b++, x += size, values += k, positions += k)
        {
            if (IsPart)
                FindPart(x, positions, (int*)arguments.Workspace);
            else if (k == size)
                Sort(x, positions);
            else if (k == 1)
                positions[0] = Largest(x);
            for (var i = 0; i < k; i++)
                values[i] = x[positions[i]];
        }
    }

    /// <summary>The position of the largest, the first of equals; 0 where a NaN takes its place.</summary>
    private int Largest(T* x)
    {
        // NaN is passed over, but not among the last, which fill no vector: there each number takes the place of a NaN before it, and a NaN that of anything.
        var (whole, found, largest) = (size - (size % s_lanes), false, T.Zero);
        for (var i = 0; i < whole; i++)
        {
            if (!T.IsNaN(x[i]) && (!found || x[i] > largest))
                (found, largest) = (true, x[i]);
        }
        if (whole < size)
        {
            var last = x[whole];
            for (var i = whole + 1; i < size; i++)
                last = x[i] < last ? last : x[i];
            if (!found || !(last < largest))
                largest = last;
        }
        for (var i = 0; i < size; i++)
        {
            if (x[i] == largest)
                return i;
        }
        return 0;
    }

    /// <summary>All positions in their order.</summary>
    private void Sort(T* x, int* positions)
    {
        for (var i = 0; i < size; i++)
            positions[i] = i;
        PositionSort.Sort(positions, size, new Descending<T>(x));
        for (var (first, end) = (0, 1); end < size; first = end++)
        {
            while (end < size && x[positions[first]] == x[positions[end]])
                end++;
            new Span<int>(positions + first, end - first).Sort();
        }
    }

    /// <summary>The first k positions of the order: a heap holds the best so far, and one place behind it takes what comes next.</summary>
    private void FindPart(T* x, int* positions, int* best)
    {
        var order = new StableDescending<T>(x);
        for (var i = 0; i <= k; i++)
            best[i] = i;
        PositionHeap.Make(best, k + 1, order);
        PositionHeap.Replace(best, k, best + k, order);
        for (var i = k + 1; i < size; i++)
        {
            if (!order.Before(i, best[0]))
                continue;
            best[k] = i;
            PositionHeap.Replace(best, k, best + k, order);
        }
        PositionHeap.Sort(best, k, order);
        new Span<int>(best, k).CopyTo(new Span<int>(positions, k));
    }
}
