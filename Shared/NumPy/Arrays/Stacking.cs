namespace Tensorflow.NumPy;

/// <summary>Puts arrays next to each other.</summary>
internal static class Stacking
{
    /// <summary>What <c>np.array([a, b, …])</c> makes of its elements.</summary>
    /// <exception cref="ValueError">The elements differ in shape.</exception>
    public static NDArray FromElements(ReadOnlySpan<NDArray> elements)
    {
        if (elements.Length == 0)
            return NDArray.Zeros([0], TF_DataType.TF_DOUBLE);
        foreach (var element in elements)
        {
            if (!element.Dims.AsSpan().SequenceEqual(elements[0].Dims))
            {
                throw new ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape: "
                    + $"elements have shapes {Layout.Text(elements[0].Dims)} and {Layout.Text(element.Dims)}. Give all elements the same shape.");
            }
        }
        return Stack(elements, 0);
    }

    /// <summary>Arrays of one shape along a new dimension.</summary>
    /// <exception cref="ValueError">The arrays differ in shape, or there are none.</exception>
    public static NDArray Stack(ReadOnlySpan<NDArray> arrays, int axis)
    {
        if (arrays.Length == 0)
            throw new ValueError("need at least one array to stack");
        var parts = new NDArray[arrays.Length];
        axis = Axis.Resolve(axis, arrays[0].ndim + 1);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!arrays[i].Dims.AsSpan().SequenceEqual(arrays[0].Dims))
                throw new ValueError("all input arrays must have the same shape");
            parts[i] = np.expand_dims(arrays[i], axis);
        }
        return Concatenate(parts, axis);
    }

    /// <summary>Arrays along an existing dimension.</summary>
    /// <exception cref="ValueError">The arrays differ in another dimension, or there are none.</exception>
    public static NDArray Concatenate(ReadOnlySpan<NDArray> arrays, int axis)
    {
        if (arrays.Length == 0)
            throw new ValueError("need at least one array to concatenate");
        if (arrays[0].ndim == 0)
            throw new ValueError("zero-dimensional arrays cannot be concatenated");
        axis = Axis.Resolve(axis, arrays[0].ndim);
        int[] dims = [.. arrays[0].Dims];
        dims[axis] = 0;
        for (var i = 0; i < arrays.Length; i++)
        {
            CheckFits(arrays, i, axis);
            dims[axis] = Layout.Length((long)dims[axis] + arrays[i].Dims[axis]);
        }
        var (type, itemSize) = CommonType(arrays);
        var result = NDArray.Empty(dims, type, itemSize);
        var start = 0;
        foreach (var array in arrays)
        {
            int[] part = [.. dims];
            part[axis] = array.Dims[axis];
            Copying.Copy(array, result.View(start * result.Strides[axis], part, result.Strides));
            start += part[axis];
        }
        return result;
    }

    /// <summary>The type that holds the elements of all arrays, and the size of an element.</summary>
    public static (TF_DataType Type, int ItemSize) CommonType(ReadOnlySpan<NDArray> arrays)
    {
        var width = 0;
        foreach (var array in arrays)
        {
            if (array.dtype == TF_DataType.TF_STRING)
                width = Math.Max(width, array.itemsize);
        }
        if (width == 0)
        {
            var type = Promotion.Of(arrays);
            return (type, type.ElementSize());
        }
        foreach (var array in arrays)
            width = Math.Max(width, array.dtype == TF_DataType.TF_STRING ? 0 : array.astype(TF_DataType.TF_STRING).itemsize);
        return (TF_DataType.TF_STRING, width);
    }

    private static void CheckFits(ReadOnlySpan<NDArray> arrays, int index, int axis)
    {
        if (arrays[index].ndim != arrays[0].ndim)
        {
            throw new ValueError("all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, "
                + $"the array at index 0 has {arrays[0].ndim} dimension(s) and the array at index {index} has {arrays[index].ndim} dimension(s)");
        }
        for (var i = 0; i < arrays[0].ndim; i++)
        {
            if (i != axis && arrays[index].Dims[i] != arrays[0].Dims[i])
            {
                throw new ValueError($"all the input array dimensions except for the concatenation axis must match exactly, but along dimension {i}, "
                    + $"the array at index 0 has size {arrays[0].Dims[i]} and the array at index {index} has size {arrays[index].Dims[i]}");
            }
        }
    }
}
