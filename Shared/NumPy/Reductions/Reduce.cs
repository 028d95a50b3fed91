using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy.Reductions;

/// <summary>Reduces an array along some of its axes.</summary>
internal static unsafe class Reduce
{
    /// <summary>Elements converted at a time where the sum is kept in another type; NumPy's buffer has this size too.</summary>
    private const int Block = 8192;

    /// <summary>Runs a reduction.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axes, all of them when not given.</param>
    /// <param name="keepdims">Whether reduced dimensions stay, with size 1.</param>
    /// <param name="reduction">The row functions.</param>
    /// <param name="start">What the result starts from; the first elements where not given.</param>
    /// <exception cref="ValueError">There is nothing to start from.</exception>
    public static NDArray Run(NDArray x, Axis? axis, bool keepdims, Reduction reduction, NDArray? start)
    {
        var reduced = new bool[x.ndim];
        foreach (var a in axis?.Resolve(x.ndim) ?? [.. Enumerable.Range(0, x.ndim)])
            reduced[a] = true;
        var kept = new int[x.ndim];
        for (var i = 0; i < kept.Length; i++)
            kept[i] = reduced[i] ? 1 : x.Dims[i];
        var result = NDArray.Empty(kept, reduction.Type);
        if (start is not null)
            Copying.Copy(start, result);
        else if (x.size > 0)
            Copying.Copy(x.View(x.Offset, kept, x.Strides), result);
        else if (result.size > 0)
            throw new ValueError($"zero-size array to reduction operation {reduction.Name} which has no identity");
        if (x.size > 0)
            Accumulate(x, result, reduced, reduction);
        if (!keepdims)
            result = result.View(0, [.. Enumerable.Range(0, x.ndim).Where(i => !reduced[i]).Select(i => x.Dims[i])], KeptStrides(result, reduced));
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    private static int[] KeptStrides(NDArray result, bool[] reduced) =>
        [.. Enumerable.Range(0, result.ndim).Where(i => !reduced[i]).Select(i => result.Strides[i])];

    private static void Accumulate(NDArray x, NDArray result, bool[] reduced, Reduction reduction)
    {
        // Large strides outside: the innermost rows lie densely in memory even for transposed arrays.
        int[] order = [.. Enumerable.Range(0, x.ndim).OrderByDescending(i => Math.Abs((long)x.Strides[i]))];
        var dims = Array.ConvertAll(order, i => x.Dims[i]);
        var from = Array.ConvertAll(order, i => x.Strides[i]);
        var to = Array.ConvertAll(order, i => reduced[i] ? 0 : result.Strides[i]);
        var convert = x.dtype == reduction.Type ? null : Casting.Find(x.dtype, reduction.Type);
        var itemSize = reduction.Type.ElementSize();
        var buffer = convert is null ? [] : new byte[Block * itemSize];
        fixed (byte* target = &result.WritableStart)
        fixed (byte* source = &x.Start)
        fixed (byte* converted = buffer)
        {
            var walk = new StridedWalk(dims, [(nint)source, (nint)target], from, to);
            var args = stackalloc byte*[3];
            var steps = stackalloc nint[3];
            do
            {
                for (nint done = 0; done < walk.RowLength; done += Block)
                {
                    var here = walk.Row(0) + done * walk.Step(0);
                    var step = walk.Step(0);
                    var count = convert is null ? walk.RowLength : Math.Min(Block, walk.RowLength - done);
                    if (convert is not null)
                    {
                        args[0] = here;
                        args[1] = converted;
                        (steps[0], steps[1]) = (step, itemSize);
                        convert(args, steps, count);
                        here = converted;
                        step = itemSize;
                    }
                    var written = walk.Row(1) + done * walk.Step(1);
                    if (walk.Step(1) == 0)
                    {
                        reduction.Row(written, here, step, count);
                    }
                    else
                    {
                        args[0] = args[2] = written;
                        args[1] = here;
                        (steps[0], steps[1], steps[2]) = (walk.Step(1), step, walk.Step(1));
                        reduction.Combine(args, steps, count);
                    }
                    if (convert is null)
                        break;
                }
            }
            while (walk.Next());
        }
    }
}
