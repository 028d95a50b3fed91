using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that pick and add slices by position: x (O, A, I), positions (N), picked (O, N, I).</summary>
internal static class GatherKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.AddForAllTypes<Gather>(static (op, x, _) => NumberTypes.Choose<GatherMaker, Kernel>(
            x[1].DType, new(ReductionKernels.Around(x[0].Shape, op.Axis), x[1].Count, x[0].DType.ElementSize())));
        registry.Add<ScatterAdd>(static (op, x, _) => x[1].DType == TF_DataType.TF_INT32
            ? NumberTypes.Choose<ScatterMaker<int>, Kernel>(x[0].DType, new(ReductionKernels.Around(op.Target, op.Axis), x[1].Count))
            : x[1].DType == TF_DataType.TF_INT64
                ? NumberTypes.Choose<ScatterMaker<long>, Kernel>(x[0].DType, new(ReductionKernels.Around(op.Target, op.Axis), x[1].Count))
                : x[1].DType == TF_DataType.TF_UINT8
                    ? NumberTypes.Choose<ScatterMaker<byte>, Kernel>(x[0].DType, new(ReductionKernels.Around(op.Target, op.Axis), x[1].Count))
                    : throw NumberTypes.Unsupported(x[1].DType));
        registry.Add<OneHot>(static (op, x, y) => NumberTypes.Choose<OneHotMaker, Kernel>(x[0].DType, new(op, x[0].Count, y[0].DType)));
    }

    /// <summary>The position, checked.</summary>
    internal static long Check<T>(T position, long size, long index) where T : unmanaged, INumber<T>
    {
        var at = long.CreateTruncating(position);
        return at >= 0 && at < size
            ? at
            : throw new InvalidArgumentError($"indices[{index}] = {at} is not in [0, {size}). Give positions that exist.");
    }

    private readonly struct GatherMaker((long Outer, long Size, long Inner) x, long positions, int elementSize) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new GatherKernel<T>(x.Outer, x.Size, x.Inner * elementSize, positions);
    }

    private readonly struct ScatterMaker<TPosition>((long Outer, long Size, long Inner) y, long positions) : IForNumbers<Kernel>
        where TPosition : unmanaged, INumber<TPosition>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScatterAddKernel<T, TPosition>(y.Outer, y.Size, y.Inner, positions);
    }

    private readonly struct OneHotMaker(OneHot op, long positions, TF_DataType output) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new OneHotKernel<T>(op, positions, output);
    }
}
