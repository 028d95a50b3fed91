using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[b] = whether fewer than k of predictions[b, :] are larger than that of class targets[b].</summary>
internal sealed unsafe class InTopKKernel<T>(long rows, long classes, int k, TF_DataType targetType) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var predictions = arguments.Input<T>(1);
        var y = arguments.Output<bool>(0);
        for (long b = 0; b < rows; b++, predictions += classes)
            y[b] = Among(predictions, Integer(arguments.Input<byte>(0), b));
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

    private long Integer(byte* targets, long index) => targetType switch
    {
        TF_DataType.TF_INT64 => ((long*)targets)[index],
        TF_DataType.TF_INT32 => ((int*)targets)[index],
        TF_DataType.TF_UINT8 => targets[index],
        _ => throw NumberTypes.Unsupported(targetType),
    };
}
