using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that look for the best elements of rows.</summary>
internal static class SearchKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<TopK>(static (op, x, _) => NumberTypes.Choose<TopKMaker, Kernel>(x[0].DType, new(x[0].Shape, op.K)));
        registry.Add<InTopK>(static (op, x, _) => x[1].DType switch
        {
            TF_DataType.TF_FLOAT => new InTopKKernel<float>(x[1].Shape.dims[0], x[1].Shape.dims[1], op.K, x[0].DType),
            TF_DataType.TF_DOUBLE => new InTopKKernel<double>(x[1].Shape.dims[0], x[1].Shape.dims[1], op.K, x[0].DType),
            _ => throw NumberTypes.Unsupported(x[1].DType),
        });
    }

    private readonly struct TopKMaker(Shape shape, int k) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var size = shape.dims[^1];
            return new TopKKernel<T>(size == 0 ? 0 : shape.size / size, (int)size, k);
        }
    }
}
