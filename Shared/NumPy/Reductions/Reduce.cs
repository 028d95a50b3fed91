using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy.Reductions;

/// <summary>Reduces an array along some of its axes.</summary>
internal static unsafe class Reduce
{
    /// <summary>How many elements are brought together at a time: NumPy's buffer, so that sums have its bits.</summary>
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
        var result = NDArray.EmptyLike(kept, reduction.Type, x.View(x.Offset, kept, x.Strides));
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
        // In memory's order: the innermost rows lie densely even in transposed arrays.
        int[] order = [.. Layout.MemoryOrder(x.ndim, x.Strides).Where(i => x.Dims[i] != 1)];
        var dims = Array.ConvertAll(order, i => x.Dims[i]);
        var from = Array.ConvertAll(order, i => x.Strides[i]);
        var to = Array.ConvertAll(order, i => reduced[i] ? 0 : result.Strides[i]);
        var outer = dims.Length;
        while (outer > 0 && reduced[order[outer - 1]])
            outer--;
        fixed (byte* target = &result.WritableStart)
        fixed (byte* source = &x.Start)
        {
            if (IsOneRow(dims.AsSpan(outer), from.AsSpan(outer)))
            {
                AccumulateRows(source, x.dtype, target, dims, from, to, reduction);
                return;
            }
            var walk = new StridedWalk(dims.AsSpan(0, outer), [(nint)source, (nint)target], from[..outer], to[..outer]);
            var (inner, strides) = (dims[outer..], from[outer..]);
            fixed (byte* gathered = new byte[Block * reduction.Type.ElementSize()])
            {
                do
                {
                    for (nint i = 0; i < walk.RowLength; i++)
                        AccumulateScattered(walk.Row(0) + i * walk.Step(0), x.dtype, walk.Row(1) + i * walk.Step(1), inner, strides, reduction, gathered);
                }
                while (walk.Next());
            }
        }
    }

    /// <summary>Whether these dimensions are one row of elements at equal distances.</summary>
    private static bool IsOneRow(ReadOnlySpan<int> dims, ReadOnlySpan<int> strides)
    {
        for (var i = 1; i < dims.Length; i++)
        {
            if (strides[i - 1] != (long)strides[i] * dims[i])
                return false;
        }
        return true;
    }

    /// <summary>Rows that become one number each, block by block as NumPy's iterator cuts them, or rows that are added to a row of results.</summary>
    private static void AccumulateRows(byte* source, TF_DataType type, byte* target, int[] dims, int[] from, int[] to, Reduction reduction)
    {
        var convert = type == reduction.Type ? null : Casting.Find(type, reduction.Type);
        var itemSize = reduction.Type.ElementSize();
        var buffer = convert is null ? [] : new byte[Block * itemSize];
        fixed (byte* converted = buffer)
        {
            var walk = new StridedWalk(dims, [(nint)source, (nint)target], from, to);
            var one = walk.Step(1) == 0;
            var args = stackalloc byte*[3];
            var steps = stackalloc nint[3];
            do
            {
                nint count;
                for (nint done = 0; done < walk.RowLength; done += count)
                {
                    var here = walk.Row(0) + done * walk.Step(0);
                    var step = walk.Step(0);
                    count = one || convert is not null ? Math.Min(Block, walk.RowLength - done) : walk.RowLength;
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
                    if (one)
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
                }
            }
            while (walk.Next());
        }
    }

    /// <summary>Elements of several rows that become one number: they are gathered, so that blocks run on from row to row as NumPy's do.</summary>
    private static void AccumulateScattered(byte* source, TF_DataType type, byte* target, int[] dims, int[] from, Reduction reduction, byte* gathered)
    {
        var convert = type == reduction.Type ? null : Casting.Find(type, reduction.Type);
        var itemSize = reduction.Type.ElementSize();
        var walk = new StridedWalk(dims, [(nint)source], from);
        var args = stackalloc byte*[2];
        var steps = stackalloc nint[2];
        (steps[0], steps[1]) = (walk.Step(0), itemSize);
        nint filled = 0;
        do
        {
            nint count;
            for (nint done = 0; done < walk.RowLength; done += count)
            {
                count = Math.Min(Block - filled, walk.RowLength - done);
                args[0] = walk.Row(0) + done * walk.Step(0);
                args[1] = gathered + filled * itemSize;
                if (convert is not null)
                    convert(args, steps, count);
                else
                    Copying.Row(args[0], steps[0], args[1], itemSize, count, itemSize);
                filled += count;
                if (filled == Block)
                {
                    reduction.Row(target, gathered, itemSize, filled);
                    filled = 0;
                }
            }
        }
        while (walk.Next());
        if (filled > 0)
            reduction.Row(target, gathered, itemSize, filled);
    }
}
