using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of softmax and its cross-entropies.</summary>
internal static class SoftmaxKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Softmax>(static (operation, x, _) => Create(x[0], operation.Axis, logarithm: false));
        registry.Add<LogSoftmax>(static (operation, x, _) => Create(x[0], operation.Axis, logarithm: true));
        registry.Add<SoftmaxCrossEntropy>(static (_, x, _) => x[1].DType switch
        {
            TF_DataType.TF_FLOAT => new CrossEntropyKernel<float, FloatRowMath>(x[1].Shape.Sizes[0], x[1].Shape.Sizes[1]),
            TF_DataType.TF_DOUBLE => new CrossEntropyKernel<double, DoubleRowMath>(x[1].Shape.Sizes[0], x[1].Shape.Sizes[1]),
            var other => throw NumberTypes.Unsupported(other),
        });
        registry.Add<SparseSoftmaxCrossEntropy>(static (_, x, _) => NumberTypes.Choose<SparseMaker, Kernel>(x[0].DType, new(x[1])));
    }

    private static Kernel Create(TensorSpec x, int axis, bool logarithm) => x.DType switch
    {
        TF_DataType.TF_FLOAT => new SoftmaxKernel<float, FloatRowMath>(x.Shape.dims, axis, logarithm),
        TF_DataType.TF_DOUBLE => new SoftmaxKernel<double, DoubleRowMath>(x.Shape.dims, axis, logarithm),
        _ => throw NumberTypes.Unsupported(x.DType),
    };

    private readonly struct SparseMaker(TensorSpec logits) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => logits.DType switch
        {
            TF_DataType.TF_FLOAT => new SparseCrossEntropyKernel<float, FloatRowMath, T>(logits.Shape.Sizes[0], logits.Shape.Sizes[1]),
            TF_DataType.TF_DOUBLE => new SparseCrossEntropyKernel<double, DoubleRowMath, T>(logits.Shape.Sizes[0], logits.Shape.Sizes[1]),
            var other => throw NumberTypes.Unsupported(other),
        };
    }
}
