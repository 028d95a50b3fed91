using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that reduce the rows of segments.</summary>
internal static class SegmentKernels
{
    public static void Register(KernelRegistry registry) => registry.Add<UnsortedSegment>(static (op, x, _) => op.Reduction switch
    {
        SegmentReduction.Sum => Of<SumReduction>(op, x[0], x[1]),
        SegmentReduction.Prod => Of<ProductReduction>(op, x[0], x[1]),
        SegmentReduction.Max => Of<LargestReduction>(op, x[0], x[1]),
        _ => Of<SmallestReduction>(op, x[0], x[1]),
    });

    private static Kernel Of<TReduction>(UnsortedSegment op, TensorSpec data, TensorSpec segments) where TReduction : struct, IReduction
    {
        var rank = segments.Shape.ndim;
        return NumberTypes.Choose<Maker<TReduction>, Kernel>(data.DType, new(segments.Count, data.Shape.Slice(rank, data.Shape.ndim - rank).size, op.Count, segments.DType));
    }

    private readonly struct Maker<TReduction>(long rows, long inner, long count, TF_DataType segments) : IForNumbers<Kernel> where TReduction : struct, IReduction
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => segments == TF_DataType.TF_INT32
            ? new SegmentKernel<T, int, TReduction>(rows, inner, count)
            : new SegmentKernel<T, long, TReduction>(rows, inner, count);
    }

    /// <summary>The largest number of all; of none the smallest finite one, as TensorFlow says.</summary>
    private readonly struct LargestReduction : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.MinValue;

        public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
    }

    /// <summary>The smallest number of all; of none the largest finite one.</summary>
    private readonly struct SmallestReduction : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.MaxValue;

        public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => T.Min(a, b);
    }
}
