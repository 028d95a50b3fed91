using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Running sums along an axis; without one, of the flattened array.</summary>
    /// <exception cref="ValueError">The axis does not exist.</exception>
    public static NDArray cumsum(NDArray a, int? axis = null, DTypeArg dtype = default) =>
        Accumulate(a, axis, dtype, static t => BinaryLoops.Numbers<AddOperator>(t));

    /// <summary>Running products along an axis; without one, of the flattened array.</summary>
    /// <exception cref="ValueError">The axis does not exist.</exception>
    public static NDArray cumprod(NDArray a, int? axis = null, DTypeArg dtype = default) =>
        Accumulate(a, axis, dtype, static t => BinaryLoops.Numbers<MultiplyOperator>(t));

    /// <summary>Differences of neighbours along an axis, taken n times; of bools, whether neighbours differ.</summary>
    /// <param name="a">The array.</param>
    /// <param name="n">How often.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="prepend">What is put in front first.</param>
    /// <param name="append">What is put behind first.</param>
    /// <exception cref="ValueError">The array has no dimensions, or n is negative.</exception>
    public static NDArray diff(NDArray a, int n = 1, int axis = -1, NDArray? prepend = null, NDArray? append = null)
    {
        if (n < 0)
            throw new ValueError($"order must be non-negative but got {n}");
        if (a.ndim == 0)
            throw new ValueError("diff requires input that is at least one dimensional");
        var along = Axis.Resolve(axis, a.ndim);
        if (prepend is not null || append is not null)
            a = Stacking.Concatenate([.. Edge(a, prepend, along), a, .. Edge(a, append, along)], along);
        for (; n > 0; n--)
        {
            var slices = new Slice[along + 1];
            Array.Fill(slices, Slice.All);
            slices[along] = new Slice(1);
            var upper = BasicIndex.View(a, slices);
            slices[along] = new Slice(null, -1);
            var lower = BasicIndex.View(a, slices);
            a = a.dtype == TF_DataType.TF_BOOL ? not_equal(upper, lower) : subtract(upper, lower);
        }
        return a;
    }

    /// <summary>Differences of neighbours in the flattened array.</summary>
    public static NDArray ediff1d(NDArray ary) => diff(ary.ravel());

    /// <summary>The slope at each element, from its neighbours at distance <paramref name="dx"/>.</summary>
    /// <exception cref="ValueError">There are fewer than two elements.</exception>
    public static NDArray gradient(NDArray f, double dx = 1.0)
    {
        if (f.ndim != 1 || f.size < 2)
            throw new ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required. Expected one dimension.");
        var x = f.dtype.Type.IsFloating() ? f : f.astype(TF_DataType.TF_DOUBLE);
        var result = zeros_like(x);
        result["1:-1"] = (x["2:"] - x[":-2"]) / (2.0 * dx);
        result[0] = (x[1] - x[0]) / dx;
        result[-1] = (x[-1] - x[-2]) / dx;
        return result;
    }

    /// <summary>The area under points, by trapezoids.</summary>
    public static NDArray trapezoid(NDArray y, NDArray? x = null, double dx = 1.0)
    {
        var width = x is null ? new NDArray(dx) : diff(x);
        return sum(width * (y["...", "1:"] + y["...", ":-1"]) / 2.0, -1);
    }

    private static NDArray[] Edge(NDArray a, NDArray? edge, int axis)
    {
        if (edge is null)
            return [];
        if (edge.ndim > 0)
            return [edge];
        int[] dims = [.. a.Dims];
        dims[axis] = 1;
        return [Stretch(edge, dims)];
    }

    private static unsafe NDArray Accumulate(NDArray a, int? axis, DTypeArg dtype, Func<TF_DataType, Loop> operation)
    {
        if (axis is null)
            (a, axis) = (a.ravel(), 0);
        var along = Axis.Resolve(axis.Value, a.ndim);
        var result = a.astype(dtype.Or(Promotion.Accumulator(a.dtype)));
        var count = a.Dims[along];
        if (result.size == 0)
            return result;
        int[] dims = [.. a.Dims[..along], .. a.Dims[(along + 1)..]];
        int[] strides = [.. result.Strides[..along], .. result.Strides[(along + 1)..]];
        var loop = operation(result.dtype).Run;
        nint step = result.Strides[along];
        fixed (byte* start = &result.WritableStart)
        {
            var walk = new StridedWalk(dims, [(nint)start], strides);
            var args = stackalloc byte*[3];
            var steps = stackalloc nint[3];
            (steps[0], steps[1], steps[2]) = (walk.Step(0), walk.Step(0), walk.Step(0));
            do
            {
                for (var i = 1; i < count; i++)
                {
                    var here = walk.Row(0) + i * step;
                    args[0] = here - step;
                    args[1] = args[2] = here;
                    loop(args, steps, walk.RowLength);
                }
            }
            while (walk.Next());
        }
        return result;
    }
}
