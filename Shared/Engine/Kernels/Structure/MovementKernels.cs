using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of operations that only move elements.</summary>
internal static class MovementKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.AddForAllTypes<Reshape>(static (_, x, _) => new CopyKernel(x[0].Bytes));
        registry.AddForAllTypes<Identity>(static (_, x, _) => new CopyKernel(x[0].Bytes));
        registry.AddForAllTypes<StopGradient>(static (_, x, _) => new CopyKernel(x[0].Bytes));
        registry.AddForAllTypes<Transpose>(static (op, x, y) => Transpose(op, x[0], y[0]));
        registry.AddForAllTypes<BroadcastTo>(static (_, x, y) => Broadcast(x[0], y[0]));
        registry.AddForAllTypes<Slice>(static (op, x, y) => Take(x[0], y[0], op.Begin, null));
        registry.AddForAllTypes<StridedSlice>(static (op, x, y) => Take(x[0], y[0], op.Begin, op.Strides));
        registry.AddForAllTypes<StridedSliceGrad>(static (op, x, y) => Put(x[0], y[0], op.Begin, op.Strides));
        registry.AddForAllTypes<Tile>(static (op, x, y) => Tile(op, x[0], y[0]));
        registry.AddForAllTypes<Reverse>(static (op, x, y) => Reverse(op, x[0], y[0]));
        registry.Add<Pad>(static (op, x, y) => op.Mode == PadMode.Constant ? Pad(op, x[0], y[0]) : MirrorKernels.Pad(op, x[0], y[0]));
        registry.Add<MirrorPadGrad>(MirrorKernels.PadGrad);
        registry.AddForAllTypes<Concat>(static (op, x, y) => new ConcatKernel(op.Axis, x, y[0]));
        registry.AddForAllTypes<Split>(static (op, x, y) => new SplitKernel(op.Axis, x[0], y));
    }

    private static StridedCopyKernel Transpose(Transpose op, TensorSpec x, TensorSpec y)
    {
        var dense = CopyPlan.Dense(x.Shape.dims);
        var from = new long[dense.Length];
        for (var i = 0; i < from.Length; i++)
            from[i] = dense[op.Permutation[i]];
        return new StridedCopyKernel(new CopyPlan(y.Shape.dims, from, CopyPlan.Dense(y.Shape.dims)), y);
    }

    private static StridedCopyKernel Broadcast(TensorSpec x, TensorSpec y)
    {
        var dense = CopyPlan.Dense(x.Shape.dims);
        var from = new long[y.Shape.ndim];
        for (var i = 1; i <= dense.Length; i++)
            from[^i] = x.Shape.Sizes[^i] == 1 ? 0 : dense[^i];
        return new StridedCopyKernel(new CopyPlan(y.Shape.dims, from, CopyPlan.Dense(y.Shape.dims)), y);
    }

    private static StridedCopyKernel Take(TensorSpec x, TensorSpec y, Ints begin, Ints? strides)
    {
        var (from, start) = Steps(x.Shape, begin, strides);
        return new StridedCopyKernel(new CopyPlan(y.Shape.dims, from, CopyPlan.Dense(y.Shape.dims), fromStart: start), y);
    }

    private static StridedCopyKernel Put(TensorSpec x, TensorSpec y, Ints begin, Ints? strides)
    {
        var (to, start) = Steps(y.Shape, begin, strides);
        return new StridedCopyKernel(new CopyPlan(x.Shape.dims, CopyPlan.Dense(x.Shape.dims), to, toStart: start), y, fill: 0);
    }

    private static StridedCopyKernel Pad(Pad op, TensorSpec x, TensorSpec y)
    {
        var begin = new int[x.Shape.ndim];
        for (var i = 0; i < begin.Length; i++)
            begin[i] = op.Paddings[2 * i];
        var (to, start) = Steps(y.Shape, begin, null);
        return new StridedCopyKernel(new CopyPlan(x.Shape.dims, CopyPlan.Dense(x.Shape.dims), to, toStart: start), y, op.Fill);
    }

    private static StridedCopyKernel Tile(Tile op, TensorSpec x, TensorSpec y)
    {
        var dense = CopyPlan.Dense(x.Shape.dims);
        var (dims, from) = (new long[2 * dense.Length], new long[2 * dense.Length]);
        for (var i = 0; i < dense.Length; i++)
        {
            (dims[2 * i], dims[(2 * i) + 1]) = (op.Multiples[i], x.Shape.Sizes[i]);
            from[(2 * i) + 1] = dense[i];
        }
        return new StridedCopyKernel(new CopyPlan(dims, from, CopyPlan.Dense(dims)), y);
    }

    private static StridedCopyKernel Reverse(Reverse op, TensorSpec x, TensorSpec y)
    {
        var from = CopyPlan.Dense(x.Shape.dims);
        long start = 0;
        foreach (var axis in op.Axes)
        {
            start += (x.Shape.Sizes[axis] - 1) * from[axis];
            from[axis] = -from[axis];
        }
        return new StridedCopyKernel(new CopyPlan(y.Shape.dims, from, CopyPlan.Dense(y.Shape.dims), fromStart: start), y);
    }

    /// <summary>The distances of neighbours of a strided slice of a dense array, and where it begins.</summary>
    private static (long[] Steps, long Start) Steps(Shape shape, Ints begin, Ints? strides)
    {
        var steps = CopyPlan.Dense(shape.dims);
        long start = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            start += begin[i] * steps[i];
            steps[i] *= strides is { } given ? given[i] : 1;
        }
        return (steps, start);
    }
}
