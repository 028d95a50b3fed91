using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>Sizes and byte strides.</summary>
internal static class Layout
{
    /// <summary>The most dimensions an array can have, as in NumPy.</summary>
    public const int MaxRank = 64;

    /// <summary>The strides of a dense row-major array.</summary>
    public static int[] RowMajor(ReadOnlySpan<int> dims, int itemSize)
    {
        var strides = new int[dims.Length];
        long stride = itemSize;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = unchecked((int)stride);
            stride *= Math.Max(1, dims[i]);
        }
        return strides;
    }

    /// <summary>
    /// The dimensions from the outermost to the innermost as they lie in memory, NumPy's order "K": large strides come first, row-major order settles ties and contradictions.
    /// </summary>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="operands">The byte strides of each array; 0 where it is stretched.</param>
    public static int[] MemoryOrder(int rank, params ReadOnlySpan<int[]> operands)
    {
        var order = new int[rank];
        for (var i = rank - 1; i >= 0; i--)
        {
            var at = i;
            for (var j = i + 1; j < rank; j++)
            {
                var goesInside = GoesInside(i, order[j], operands);
                if (goesInside == true)
                    at = j;
                else if (goesInside == false)
                    break;
            }
            for (var j = i; j < at; j++)
                order[j] = order[j + 1];
            order[at] = i;
        }
        return order;
    }

    /// <summary>The strides of a dense array whose dimensions lie in memory in this order, from the outermost to the innermost.</summary>
    public static int[] InOrder(ReadOnlySpan<int> dims, int[] order, int itemSize)
    {
        var strides = new int[dims.Length];
        long stride = itemSize;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[order[i]] = unchecked((int)stride);
            stride *= Math.Max(1, dims[order[i]]);
        }
        return strides;
    }

    /// <summary>Whether a dimension has smaller steps than one behind it; <see langword="null"/> where no array says.</summary>
    private static bool? GoesInside(int axis, int behind, ReadOnlySpan<int[]> operands)
    {
        bool? result = null;
        foreach (var strides in operands)
        {
            if (strides[axis] == 0 || strides[behind] == 0)
                continue;
            if (Math.Abs((long)strides[behind]) <= Math.Abs((long)strides[axis]))
                return false;
            result = true;
        }
        return result;
    }

    /// <summary>The number of elements.</summary>
    /// <exception cref="ValueError">There are more than an array can hold.</exception>
    public static int Count(ReadOnlySpan<int> dims)
    {
        long count = 1;
        foreach (var dim in dims)
        {
            if (dim == 0)
                return 0;
            count = Math.Min(count * dim, 1L << 40);
        }
        return count <= int.MaxValue
            ? (int)count
            : throw Shortage.TooLarge($"an array of shape {Text(dims)}", $"{PythonFormat.Grouped(int.MaxValue)} elements");
    }

    /// <summary>A size that was computed, as the size of a dimension.</summary>
    /// <exception cref="MemoryError">No array is so long.</exception>
    public static int Length(long size) => size <= int.MaxValue ? (int)size : throw Shortage.TooLarge($"a dimension of {PythonFormat.Grouped(size)}", $"{PythonFormat.Grouped(int.MaxValue)} elements");

    /// <summary>Whether the elements lie one after the other in row-major order.</summary>
    public static bool IsDense(ReadOnlySpan<int> dims, ReadOnlySpan<int> strides, int itemSize)
    {
        long expected = itemSize;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            if (dims[i] == 0)
                return true;
            if (dims[i] != 1 && strides[i] != expected)
                return false;
            expected *= dims[i];
        }
        return true;
    }

    /// <summary>The sizes as Python writes them.</summary>
    public static string Text(ReadOnlySpan<int> dims) =>
        dims.Length == 1 ? $"({dims[0]},)" : $"({string.Join(", ", dims.ToArray())})";

    /// <summary>The sizes that arrays of these sizes have together.</summary>
    /// <exception cref="ValueError">They do not fit together.</exception>
    public static int[] Broadcast(params ReadOnlySpan<int[]> shapes)
    {
        var rank = 0;
        foreach (var shape in shapes)
            rank = Math.Max(rank, shape.Length);
        var dims = new int[rank];
        Array.Fill(dims, 1);
        foreach (var shape in shapes)
        {
            for (var i = 1; i <= shape.Length; i++)
            {
                if (shape[^i] == 1 || shape[^i] == dims[^i])
                    continue;
                if (dims[^i] != 1)
                    throw new ValueError($"operands could not be broadcast together with shapes {string.Join(" ", Array.ConvertAll(shapes.ToArray(), Operand))} ");
                dims[^i] = shape[^i];
            }
        }
        return dims;
    }

    /// <summary>The strides with which an array is read as if it had these sizes.</summary>
    /// <exception cref="ValueError">It cannot be stretched to them.</exception>
    public static int[] Stretch(ReadOnlySpan<int> from, ReadOnlySpan<int> strides, ReadOnlySpan<int> to)
    {
        var result = new int[to.Length];
        var lead = to.Length - from.Length;
        for (var i = lead < 0 ? to.Length : 0; i < to.Length; i++)
        {
            if (i < lead)
                continue;
            if (from[i - lead] == to[i])
                result[i] = strides[i - lead];
            else if (from[i - lead] != 1)
                lead = -1;
            if (lead < 0)
                break;
        }
        return lead >= 0 ? result : throw new ValueError($"could not broadcast input array from shape {Operand(from)} into shape {Operand(to)}");
    }

    private static string Operand(int[] dims) => Operand(dims.AsSpan());

    private static string Operand(ReadOnlySpan<int> dims) => dims.Length == 1 ? $"({dims[0]},)" : $"({string.Join(",", dims.ToArray())})";
}
