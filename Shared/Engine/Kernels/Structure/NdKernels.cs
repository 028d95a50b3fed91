using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that pick and add parts by positions along several axes.</summary>
internal static class NdKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<GatherNd>(static (_, x, _) =>
        {
            var places = new NdPlaces(x[0].Shape, x[1].Shape);
            return x[1].DType == TF_DataType.TF_INT32
                ? new GatherNdKernel<int>(places, x[0].DType.ElementSize())
                : new GatherNdKernel<long>(places, x[0].DType.ElementSize());
        });
        registry.Add<ScatterNd>(static (op, x, _) => x[0].DType == TF_DataType.TF_INT32
            ? NumberTypes.Choose<ScatterMaker<int>, Kernel>(x[1].DType, new(new NdPlaces(op.Target, x[0].Shape)))
            : NumberTypes.Choose<ScatterMaker<long>, Kernel>(x[1].DType, new(new NdPlaces(op.Target, x[0].Shape))));
    }

    private readonly struct ScatterMaker<TPosition>(NdPlaces places) : IForNumbers<Kernel> where TPosition : unmanaged, INumber<TPosition>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScatterNdKernel<T, TPosition>(places);
    }
}
