using Tensorflow;

namespace TfNet.Engine;

/// <summary>y[o, :] = x0[o, :] and x1[o, :] and so on, one behind the other.</summary>
internal sealed unsafe class ConcatKernel(int axis, TensorSpec[] inputs, TensorSpec output) : Kernel
{
    private readonly CopyPlan[] _plans = Plans(axis, inputs, output, join: true);

    public override void Run(in KernelArguments arguments)
    {
        var size = output.DType.ElementSize();
        for (var i = 0; i < _plans.Length; i++)
            StridedCopy.Run(_plans[i], arguments.Input<byte>(i), arguments.Output<byte>(0), size);
    }

    /// <summary>How pieces along an axis lie in the whole: from the pieces to it, or from it to them.</summary>
    public static CopyPlan[] Plans(int axis, TensorSpec[] pieces, TensorSpec whole, bool join)
    {
        var (outer, size, inner) = ReductionKernels.Around(whole.Shape, axis);
        var plans = new CopyPlan[pieces.Length];
        long start = 0;
        for (var i = 0; i < plans.Length; i++)
        {
            var length = pieces[i].Shape.Sizes[axis] * inner;
            plans[i] = join
                ? new CopyPlan([outer, length], [length, 1], [size * inner, 1], toStart: start)
                : new CopyPlan([outer, length], [size * inner, 1], [length, 1], fromStart: start);
            start += length;
        }
        return plans;
    }
}

/// <summary>The reverse: pieces of x[o, :] to y0[o, :], y1[o, :] and so on.</summary>
internal sealed unsafe class SplitKernel(int axis, TensorSpec input, TensorSpec[] outputs) : Kernel
{
    private readonly CopyPlan[] _plans = ConcatKernel.Plans(axis, outputs, input, join: false);

    public override void Run(in KernelArguments arguments)
    {
        var size = input.DType.ElementSize();
        for (var i = 0; i < _plans.Length; i++)
            StridedCopy.Run(_plans[i], arguments.Input<byte>(0), arguments.Output<byte>(i), size);
    }
}
