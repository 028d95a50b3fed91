using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that look for the best elements of rows.</summary>
internal static class SearchKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<TopK>(static (op, x, _) => NumberTypes.Choose<TopKMaker, Kernel>(x[0].DType, new(x[0].Shape, op.K)));
        registry.Add<InTopK>(static (op, x, _) => NumberTypes.Choose<InTopKMaker, Kernel>(x[0].DType, new(x[1], op.K)));
        registry.Add<SearchSorted>(static (op, x, _) => NumberTypes.Choose<SearchSortedMaker, Kernel>(x[0].DType, new(x[0], x[1], op)));
    }

    private readonly struct SearchSortedMaker(TensorSpec rows, TensorSpec numbers, SearchSorted op) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => op.Output == TF_DataType.TF_INT32
            ? new SearchSortedKernel<T, int>(rows.Shape.Sizes[^1], numbers.Shape.Sizes[^1], numbers.Count, op.Right)
            : new SearchSortedKernel<T, long>(rows.Shape.Sizes[^1], numbers.Shape.Sizes[^1], numbers.Count, op.Right);
    }

    private readonly struct TopKMaker(Shape shape, int k) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var size = shape.Sizes[^1];
            return new TopKKernel<T>(size == 0 ? 0 : shape.size / size, (int)size, k);
        }
    }

    private readonly struct InTopKMaker(TensorSpec predictions, int k) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => predictions.DType switch
        {
            TF_DataType.TF_FLOAT => new InTopKKernel<float, T>(predictions.Shape.Sizes[0], predictions.Shape.Sizes[1], k),
            TF_DataType.TF_DOUBLE => new InTopKKernel<double, T>(predictions.Shape.Sizes[0], predictions.Shape.Sizes[1], k),
            var other => throw NumberTypes.Unsupported(other),
        };
    }
}
