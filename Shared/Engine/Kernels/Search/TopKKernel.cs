using System.Numerics;

namespace TfNet.Engine;

/// <summary>values[b, :k] = the largest of x[b, :], largest first, positions[b, :k] = where they are; of equals the first one comes first.</summary>
internal sealed unsafe class TopKKernel<T>(long rows, int size, int k) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var values = arguments.Output<T>(0);
        var positions = arguments.Output<int>(1);
        for (long b = 0; b < rows; b++, x += size, values += k, positions += k)
        {
            var found = 0;
            for (var i = 0; i < size; i++)
            {
                // Insertion into the sorted best: rows are short and k is small.
                var at = found;
                while (at > 0 && x[i] > values[at - 1])
                    at--;
                if (at == k)
                    continue;
                found = Math.Min(found + 1, k);
                for (var j = found - 1; j > at; j--)
                    (values[j], positions[j]) = (values[j - 1], positions[j - 1]);
                (values[at], positions[at]) = (x[i], i);
            }
        }
    }
}
