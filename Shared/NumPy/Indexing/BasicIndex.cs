using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

/// <summary>Views by integers, ranges, new dimensions and <c>...</c>.</summary>
internal static class BasicIndex
{
    /// <summary>The element or view at integer positions.</summary>
    public static NDArray At(NDArray array, ReadOnlySpan<int> positions)
    {
        var view = ViewAt(array, positions);
        return view.ndim == 0 ? view.AsScalar() : view;
    }

    /// <summary>Writes to the element or view at integer positions.</summary>
    public static void SetAt(NDArray array, ReadOnlySpan<int> positions, NDArray value) => Assign(ViewAt(array, positions), value);

    /// <summary>Writes a value to a view.</summary>
    public static void Assign(NDArray view, NDArray value)
    {
        var same = ReferenceEquals(view.Memory, value.Memory) && view.Offset == value.Offset
            && view.Dims.AsSpan().SequenceEqual(value.Dims) && view.Strides.AsSpan().SequenceEqual(value.Strides);
        if (same)
            return;
        Compute.CheckFits(value, view.dtype);
        Copying.Copy(value, view);
    }

    /// <summary>A view; integer positions remove their dimension.</summary>
    public static NDArray View(NDArray array, ReadOnlySpan<Slice> slices)
    {
        var dims = new List<int>();
        var strides = new List<int>();
        var offset = array.Offset;
        var axis = 0;
        foreach (var slice in slices)
        {
            if (slice.IsNewAxis)
            {
                dims.Add(1);
                strides.Add(0);
            }
            else if (slice.IsEllipsis)
            {
                for (var left = array.ndim - Consumed(slices); left > 0; left--, axis++)
                {
                    dims.Add(array.Dims[axis]);
                    strides.Add(array.Strides[axis]);
                }
            }
            else if (slice.IsIndex)
            {
                offset += Position(slice.Start!.Value, array.Dims[axis], axis) * array.Strides[axis];
                axis++;
            }
            else
            {
                var (start, count, step) = slice.Resolve(array.Dims[axis]);
                offset += count > 0 ? start * array.Strides[axis] : 0;
                dims.Add(count);
                strides.Add(count > 1 ? array.Strides[axis] * step : array.Strides[axis]);
                axis++;
            }
        }
        for (; axis < array.ndim; axis++)
        {
            dims.Add(array.Dims[axis]);
            strides.Add(array.Strides[axis]);
        }
        return array.View(offset, [.. dims], [.. strides]);
    }

    /// <summary>A view at integer positions.</summary>
    public static NDArray AtPositions(NDArray array, ReadOnlySpan<Slice> positions)
    {
        var offset = array.Offset;
        for (var axis = 0; axis < positions.Length; axis++)
            offset += Position(positions[axis].Start!.Value, array.Dims[axis], axis) * array.Strides[axis];
        return array.View(offset, array.Dims[positions.Length..], array.Strides[positions.Length..]);
    }

    /// <summary>The number of the array's dimensions that an index uses up.</summary>
    public static int Consumed(ReadOnlySpan<Slice> slices)
    {
        var count = 0;
        foreach (var slice in slices)
        {
            if (!slice.IsNewAxis && !slice.IsEllipsis)
                count += slice.Array is { dtype.Type: TF_DataType.TF_BOOL } mask ? mask.ndim : 1;
        }
        return count;
    }

    /// <summary>A position counted from the start.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static int Position(long position, int size, int axis)
    {
        var counted = position < 0 ? position + size : position;
        return (ulong)counted < (ulong)size
            ? (int)counted
            : throw new IndexOutOfRangeException($"index {position} is out of bounds for axis {axis} with size {size}");
    }

    private static NDArray ViewAt(NDArray array, ReadOnlySpan<int> positions)
    {
        if (positions.Length > array.ndim)
        {
            throw new IndexOutOfRangeException(
                $"too many indices for array: array is {array.ndim}-dimensional, but {positions.Length} were indexed");
        }
        var offset = array.Offset;
        for (var axis = 0; axis < positions.Length; axis++)
            offset += Position(positions[axis], array.Dims[axis], axis) * array.Strides[axis];
        return array.View(offset, array.Dims[positions.Length..], array.Strides[positions.Length..]);
    }
}
