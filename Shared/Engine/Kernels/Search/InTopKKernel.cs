using System.Numerics;

namespace TfNet.Engine;

/// <summary>y[b] = whether fewer than k of predictions[b, :] are larger than that of class targets[b].</summary>
internal sealed unsafe class InTopKKernel<T, TTarget>(long rows, long classes, int k) : Kernel where T : unmanaged, INumber<T> where TTarget : unmanaged, INumber<TTarget>
{
    public override void Run(in KernelArguments arguments)
    {
        var predictions = arguments.Input<T>(1);
        var y = arguments.Output<bool>(0);
        for (long b = 0; b < rows; b++, predictions += classes)
            y[b] = Among(predictions, long.CreateTruncating(arguments.Input<TTarget>(0)[b]));
    }

    private bool Among(T* row, long target)
    {
        if (target < 0 || target >= classes || !T.IsFinite(row[target]))
            return false;
        long larger = 0;
        for (long c = 0; c < classes; c++)
        {
            if (!T.IsFinite(row[c]))
                return false;
            if (row[c] > row[target])
                larger++;
        }
        return larger < k;
    }
}
