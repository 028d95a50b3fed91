using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that find buckets by hashes.</summary>
internal static class HashKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<HashBuckets>(static (op, x, _) => NumberTypes.Choose<Maker, Kernel>(x[0].DType, new(op, x[0])));
        registry.Add<HashCross>(static (op, x, _) => new HashCrossKernel(op, x.Length, x[0].Count));
    }

    private readonly struct Maker(HashBuckets op, TensorSpec x) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new HashBucketsKernel<T>(op, x.Count, x.DType == TF_DataType.TF_BOOL);
    }
}
