namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Elements of one array where a condition holds, else of another.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray where(NDArray condition, NDArray x, NDArray y)
    {
        var dims = Layout.Broadcast(condition.Dims, x.Dims, y.Dims);
        var (type, itemSize) = Stacking.CommonType([x, y]);
        var result = NDArray.Empty(dims, type, itemSize);
        Copying.Copy(y, result);
        var mask = Stretch(condition.astype(TF_DataType.TF_BOOL, copy: false), dims);
        Loops.Masking.Copy(mask, Stretch(x.astype(type, copy: false), dims), result);
        return dims.Length == 0 ? result.AsScalar() : result;
    }

    /// <summary>The positions where a condition holds, one array for each dimension.</summary>
    public static ArrayTuple where(NDArray condition) => nonzero(condition);

    /// <summary>The positions of the elements that are not zero, one array for each dimension.</summary>
    /// <exception cref="ValueError">The array has no dimensions.</exception>
    public static ArrayTuple nonzero(NDArray a)
    {
        if (a.ndim == 0)
            throw new ValueError("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.");
        var flags = a.astype(TF_DataType.TF_BOOL, copy: false).AsDense().Dense<bool>();
        var count = 0;
        foreach (var flag in flags)
            count += flag ? 1 : 0;
        var positions = new long[a.ndim][];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = new long[count];
        var found = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if (!flags[i])
                continue;
            var rest = i;
            for (var axis = a.ndim - 1; axis >= 0; axis--)
            {
                positions[axis][found] = rest % a.Dims[axis];
                rest /= a.Dims[axis];
            }
            found++;
        }
        return new ArrayTuple(Array.ConvertAll(positions, static p => new NDArray(p)));
    }

    /// <summary>The positions of the elements that are not zero, one row for each; a row of nothing for a number.</summary>
    public static NDArray argwhere(NDArray a) => a.ndim == 0 ? argwhere(atleast_1d(a))[":, :0"] : Stacking.Stack(nonzero(a), 1);

    /// <summary>The positions, in row-major order, of the elements that are not zero.</summary>
    public static NDArray flatnonzero(NDArray a) => nonzero(a.ravel())[0];

    /// <summary>The elements at positions along an axis; without an axis, of the flattened array.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static NDArray take(NDArray a, NDArray indices, int? axis = null)
    {
        if (axis is null)
            (a, axis) = (a.ravel(), 0);
        var slices = new Slice[Axis.Resolve(axis.Value, a.ndim) + 1];
        Array.Fill(slices, Slice.All);
        slices[^1] = indices;
        return FancyIndex.Get(a, slices);
    }

    /// <summary>For each position along an axis, the element at the index given there.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static NDArray take_along_axis(NDArray arr, NDArray indices, int? axis)
    {
        if (axis is null)
            (arr, axis) = (arr.ravel(), 0);
        return FancyIndex.Get(arr, AlongAxis(arr, indices, Axis.Resolve(axis.Value, arr.ndim)));
    }

    /// <summary>Writes values at the index given for each position along an axis.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static void put_along_axis(NDArray arr, NDArray indices, NDArray values, int axis) =>
        FancyIndex.Set(arr, AlongAxis(arr, indices, Axis.Resolve(axis, arr.ndim)), values);

    /// <summary>The rows along an axis where a condition holds.</summary>
    public static NDArray compress(NDArray condition, NDArray a, int? axis = null)
    {
        if (axis is null)
            (a, axis) = (a.ravel(), 0);
        return take(a, nonzero(condition.astype(TF_DataType.TF_BOOL, copy: false))[0], axis);
    }

    /// <summary>The elements where a condition holds, in one dimension.</summary>
    public static NDArray extract(NDArray condition, NDArray arr) => take(arr.ravel(), flatnonzero(condition));

    /// <summary>Of several arrays, the one whose number stands at each place.</summary>
    /// <exception cref="ValueError">A number names no array.</exception>
    public static NDArray choose(NDArray a, ArrayList choices)
    {
        var result = Stretch(choices.Arrays[0], Layout.Broadcast([a.Dims, .. Array.ConvertAll(choices.Arrays, static c => c.Dims)])).copy();
        if (any(less(a, 0)) || any(greater_equal(a, choices.Arrays.Length)))
            throw new ValueError("invalid entry in choice array");
        for (var i = 1; i < choices.Arrays.Length; i++)
            result = where(equal(a, i), choices.Arrays[i], result);
        return result;
    }

    /// <summary>The array of the first condition that holds at each place, else a default.</summary>
    /// <exception cref="ValueError">The numbers of conditions and choices differ.</exception>
    public static NDArray select(ArrayList condlist, ArrayList choicelist, NDArray? @default = null)
    {
        if (condlist.Arrays.Length != choicelist.Arrays.Length)
            throw new ValueError("list of cases must be same length as list of conditions");
        var result = @default ?? 0;
        for (var i = condlist.Arrays.Length - 1; i >= 0; i--)
            result = where(condlist.Arrays[i], choicelist.Arrays[i], result);
        return result;
    }

    /// <summary>Elements kept within bounds; <see langword="null"/> means no bound.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray clip(NDArray a, NDArray? a_min = null, NDArray? a_max = null, NDArray? @out = null)
    {
        if (a_min is null && a_max is null)
            return a.copy();
        var result = a_min is null ? a : maximum(a, a_min, a_max is null ? @out : null);
        return a_max is null ? result : minimum(result, a_max, @out);
    }

    /// <summary>Writes values where a mask is true.</summary>
    public static void putmask(NDArray a, NDArray mask, NDArray values) => a[mask] = values.size == 1 ? values : values.ravel()[nonzero(mask.ravel())[0] % values.size];

    /// <summary>Writes values to places of the flattened array.</summary>
    public static void put(NDArray a, NDArray ind, NDArray v)
    {
        foreach (var (position, i) in ind.ravel().ToArray<long>().Select(static (p, i) => (p, i)))
        {
            var at = new int[a.ndim];
            var rest = BasicIndex.Position(position, a.size, 0);
            for (var axis = a.ndim - 1; axis >= 0; axis--)
            {
                at[axis] = rest % a.Dims[axis];
                rest /= a.Dims[axis];
            }
            BasicIndex.SetAt(a, at, v.ravel()[i % v.size]);
        }
    }

    /// <summary>Positions in row-major order as positions along each axis.</summary>
    /// <exception cref="ValueError">A position is outside the shape.</exception>
    public static ArrayTuple unravel_index(NDArray indices, Shape shape)
    {
        var rest = indices.astype(TF_DataType.TF_INT64);
        if (any(less(rest, 0)) || any(greater_equal(rest, shape.size)))
            throw new ValueError($"index is out of bounds for array with size {shape.size}");
        var result = new NDArray[shape.ndim];
        for (var axis = shape.ndim - 1; axis >= 0; axis--)
            (result[axis], rest) = (remainder(rest, shape[axis]), floor_divide(rest, shape[axis]));
        return new ArrayTuple(result);
    }

    /// <summary>Positions along each axis as positions in row-major order.</summary>
    public static NDArray ravel_multi_index(ArrayList multi_index, Shape dims)
    {
        NDArray result = new(0L);
        for (var i = 0; i < dims.ndim; i++)
            result = result * dims[i] + multi_index.Arrays[i];
        return result;
    }

    /// <summary>The positions of all elements of a shape: one array for each dimension, stacked.</summary>
    public static NDArray indices(Shape dimensions)
    {
        var grids = new NDArray[dimensions.ndim];
        for (var axis = 0; axis < grids.Length; axis++)
        {
            var dims = new int[grids.Length];
            Array.Fill(dims, 1);
            dims[axis] = dimensions[axis];
            grids[axis] = Stretch(arange(dimensions[axis]).reshape(dims), dimensions);
        }
        return Stacking.Stack(grids, 0);
    }

    private static Slice[] AlongAxis(NDArray arr, NDArray indices, int axis)
    {
        if (arr.ndim != indices.ndim)
            throw new ValueError("`indices` and `arr` must have the same number of dimensions");
        var slices = new Slice[arr.ndim];
        for (var i = 0; i < slices.Length; i++)
        {
            var dims = new int[arr.ndim];
            Array.Fill(dims, 1);
            dims[i] = arr.Dims[i];
            slices[i] = i == axis ? indices : arange(arr.Dims[i]).reshape(dims);
        }
        return slices;
    }
}
