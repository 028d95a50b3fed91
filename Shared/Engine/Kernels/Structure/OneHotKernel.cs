using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[n, d] = on where d is positions[n], off elsewhere.</summary>
internal sealed unsafe class OneHotKernel<TPosition>(OneHot op, long positions, TF_DataType output) : Kernel where TPosition : unmanaged, INumber<TPosition>
{
    private readonly byte[] _on = TensorValue.Scalar(op.On, output).Storage.Bytes.ToArray();
    private readonly byte[] _off = TensorValue.Scalar(op.Off, output).Storage.Bytes.ToArray();

    public override void Run(in KernelArguments arguments)
    {
        var indices = arguments.Input<TPosition>(0);
        var y = arguments.Output<byte>(0);
        var size = _on.Length;
        fixed (byte* off = _off)
            StridedCopy.Run(new CopyPlan([positions * op.Depth], [0], [1]), off, y, size);
        for (long n = 0; n < positions; n++)
        {
            var at = long.CreateTruncating(indices[n]);
            if (at >= 0 && at < op.Depth)
                _on.CopyTo(new Span<byte>(y + (((n * op.Depth) + at) * size), size));
        }
    }
}
