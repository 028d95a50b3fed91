using Tensorflow;

namespace TfNet.Engine;

/// <summary>Axes as callers give them (negative ones count from the end) and as operations hold them (ascending, not negative).</summary>
internal static class Axes
{
    /// <summary>One axis as a position from the front.</summary>
    /// <exception cref="ValueError">There is no such axis.</exception>
    public static int Normalize(int axis, int rank)
    {
        var position = axis < 0 ? axis + rank : axis;
        return position >= 0 && position < rank
            ? position
            : throw new ValueError($"axis {axis} is out of bounds: the tensor has {rank} dimensions. Give an axis from {-rank} to {rank - 1}.");
    }

    /// <summary>Axes in ascending order; all of them for <see langword="null"/>.</summary>
    /// <exception cref="ValueError">There is no such axis, or one is named twice.</exception>
    public static int[] Normalize(int[]? axes, int rank)
    {
        var sorted = new int[axes?.Length ?? rank];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = axes is null ? i : Normalize(axes[i], rank);
        if (axes is null)
            return sorted;
        Array.Sort(sorted);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
                throw new ValueError($"Axis {sorted[i]} is named twice in ({string.Join(", ", axes)}). Name each axis once.");
        }
        return sorted;
    }

    /// <summary>A shape without these axes, or with size 1 in their place.</summary>
    public static Shape Reduce(Shape shape, ReadOnlySpan<int> axes, bool keepDims)
    {
        var dims = new long[shape.ndim];
        var count = 0;
        for (var i = 0; i < dims.Length; i++)
        {
            if (!axes.Contains(i))
                dims[count++] = shape.Sizes[i];
            else if (keepDims)
                dims[count++] = 1;
        }
        return new Shape(dims[..count]);
    }

    /// <summary>A shape with another size at one axis.</summary>
    public static Shape With(Shape shape, int axis, long size)
    {
        var dims = shape.dims;
        dims[axis] = size;
        return new Shape(dims);
    }
}
