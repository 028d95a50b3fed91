using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations that make one element of many.</summary>
internal static class ReductionKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Sum>(static (op, x, _) => Create<LaneSum, SumReduction>(op, x[0]));
        registry.Add<Mean>(static (op, x, y) => Create<LaneSum, SumReduction>(op, x[0], y[0].Count == 0 ? 1 : x[0].Count / (double)y[0].Count));
        registry.Add<Prod>(static (op, x, _) => Create<LaneProduct, ProductReduction>(op, x[0]));
        registry.Add<Max>(static (op, x, _) => Create<LaneMax, MaxReduction>(op, x[0]));
        registry.Add<Min>(static (op, x, _) => Create<LaneMin, MinReduction>(op, x[0]));
        registry.Add<All>(static (op, x, _) => new ScalarReduceKernel<byte, ProductReduction>(ReductionPlan.Create(x[0].Shape, op.Axes.Span), 1));
        registry.Add<Any>(static (op, x, _) => new ScalarReduceKernel<byte, AnyReduction>(ReductionPlan.Create(x[0].Shape, op.Axes.Span), 1));
        registry.Add<L2Loss>(static (_, x, _) => HalfOfSquares(x[0]));
        registry.Add<ArgMax>(static (op, x, _) => Position(x[0], op, largest: true));
        registry.Add<ArgMin>(static (op, x, _) => Position(x[0], op, largest: false));
        registry.Add<CumSum>(static (op, x, _) => NumberTypes.Choose<RunningMaker<SumReduction>, Kernel>(x[0].DType, new(Around(x[0].Shape, op.Axis), op.Exclusive, op.Reverse)));
        registry.Add<CumProd>(static (op, x, _) => NumberTypes.Choose<RunningMaker<ProductReduction>, Kernel>(x[0].DType, new(Around(x[0].Shape, op.Axis), op.Exclusive, op.Reverse)));
    }

    /// <summary>The sizes before an axis, along it and behind it.</summary>
    public static (long Outer, long Size, long Inner) Around(Shape shape, int axis) =>
        (shape.Slice(0, axis).size, shape.Sizes[axis], shape.Slice(axis + 1, shape.ndim - axis - 1).size);

    private static Kernel Create<TLanes, TReduction>(ReductionOperation op, TensorSpec x, double divisor = 1)
        where TLanes : struct, ILaneReduction where TReduction : struct, IReduction
    {
        var steps = ReductionPlan.Create(x.Shape, op.Axes.Span);
        return x.DType == TF_DataType.TF_FLOAT
            ? new LaneReduceKernel<TLanes, TLanes>(steps, default, divisor)
            : NumberTypes.Choose<Maker<TReduction>, Kernel>(x.DType, new(steps, divisor));
    }

    private static Kernel HalfOfSquares(TensorSpec x)
    {
        ReductionPlan.Step[] steps = [new(1, x.Count, 1)];
        return x.DType switch
        {
            TF_DataType.TF_FLOAT => new LaneReduceKernel<LaneSumOfSquares, LaneSum>(steps, default, 2),
            TF_DataType.TF_DOUBLE => new HalfOfSquaresKernel(x.Count),
            _ => throw NumberTypes.Unsupported(x.DType),
        };
    }

    private static Kernel Position(TensorSpec x, ArgOperation op, bool largest)
    {
        var maker = new ArgMaker(x.Shape, op, largest);
        return x.DType == TF_DataType.TF_HALF ? maker.For<Half>() : NumberTypes.Choose<ArgMaker, Kernel>(x.DType, maker);
    }

    private readonly struct Maker<TReduction>(ReductionPlan.Step[] steps, double divisor) : IForNumbers<Kernel> where TReduction : struct, IReduction
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new ScalarReduceKernel<T, TReduction>(steps, divisor);
    }

    private readonly struct ArgMaker(Shape shape, ArgOperation op, bool largest) : IForNumbers<Kernel>
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var (outer, size, inner) = Around(shape, op.Axis);
            return op.Output == TF_DataType.TF_INT32
                ? new ArgKernel<T, int>(outer, size, inner, largest)
                : new ArgKernel<T, long>(outer, size, inner, largest);
        }
    }

    private readonly struct RunningMaker<TReduction>((long Outer, long Size, long Inner) x, bool exclusive, bool reverse) : IForNumbers<Kernel> where TReduction : struct, IReduction
    {
        public Kernel For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => new RunningKernel<T, TReduction>(x.Outer, x.Size, x.Inner, exclusive, reverse);
    }
}
