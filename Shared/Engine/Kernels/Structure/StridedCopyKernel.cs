using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = x with its elements in other places; what no element goes to is filled with one number.</summary>
internal sealed unsafe class StridedCopyKernel(CopyPlan plan, TensorSpec output, double? fill = null) : Kernel
{
    // The number as an element's bits.
    private readonly byte[]? _fill = fill is { } number ? TensorValue.Scalar(number, output.DType).Storage.Bytes.ToArray() : null;

    public override void Run(in KernelArguments arguments)
    {
        var y = arguments.Output<byte>(0);
        var size = output.DType.ElementSize();
        if (_fill is not null)
        {
            fixed (byte* element = _fill)
                StridedCopy.Run(new CopyPlan([output.Count], [0], [1]), element, y, size);
        }
        StridedCopy.Run(plan, arguments.Input<byte>(0), y, size);
    }
}
