using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Arrays put together along an existing axis: <c>np.concatenate((a, b))</c>, <c>np.concatenate([a, b], axis: 1)</c>; without an axis, flattened.</summary>
    /// <exception cref="ValueError">The arrays differ in another dimension, or there are none.</exception>
    public static NDArray concatenate(ArrayList arrays, int? axis = 0) => axis is null
        ? Stacking.Concatenate(Array.ConvertAll(arrays.Arrays, static a => a.ravel()), 0)
        : Stacking.Concatenate(arrays.Arrays, axis.Value);

    /// <summary>Arrays of one shape put together along a new axis.</summary>
    /// <exception cref="ValueError">The arrays differ in shape, or there are none.</exception>
    [OverloadResolutionPriority(1)]
    public static NDArray stack(ArrayList arrays, Axis? axis = null) => Stacking.Stack(arrays.Arrays, axis is null ? 0 : (int)axis);

    /// <summary>Arrays of one shape put together along a new first axis.</summary>
    /// <exception cref="ValueError">The arrays differ in shape, or there are none.</exception>
    public static NDArray stack(params NDArray[] arrays) => Stacking.Stack(arrays, 0);

    /// <summary>Arrays one below the other.</summary>
    /// <exception cref="ValueError">The arrays do not fit together.</exception>
    public static NDArray vstack(ArrayList tup) => Stacking.Concatenate(Array.ConvertAll(tup.Arrays, atleast_2d), 0);

    /// <summary>Arrays side by side; of one dimension, one after the other.</summary>
    /// <exception cref="ValueError">The arrays do not fit together.</exception>
    public static NDArray hstack(ArrayList tup)
    {
        var arrays = Array.ConvertAll(tup.Arrays, atleast_1d);
        return Stacking.Concatenate(arrays, arrays.Length > 0 && arrays[0].ndim == 1 ? 0 : 1);
    }

    /// <summary>Arrays put together along the third axis.</summary>
    /// <exception cref="ValueError">The arrays do not fit together.</exception>
    public static NDArray dstack(ArrayList tup) => Stacking.Concatenate(Array.ConvertAll(tup.Arrays, atleast_3d), 2);

    /// <summary>Arrays of one dimension as the columns of a matrix.</summary>
    /// <exception cref="ValueError">The arrays do not fit together.</exception>
    public static NDArray column_stack(ArrayList tup) =>
        Stacking.Concatenate(Array.ConvertAll(tup.Arrays, static a => a.ndim < 2 ? a.reshape(new Shape(a.size, 1)) : a), 1);

    /// <summary>Values put behind an array; without an axis, both flattened.</summary>
    /// <exception cref="ValueError">The arrays do not fit together.</exception>
    public static NDArray append(NDArray arr, NDArray values, int? axis = null) => concatenate((arr, values), axis);

    /// <summary>Equal parts along an axis: views.</summary>
    /// <exception cref="ValueError">The parts would not be equal.</exception>
    public static NDArray[] split(NDArray ary, int indices_or_sections, int axis = 0)
    {
        var size = ary.Dims[Axis.Resolve(axis, ary.ndim)];
        if (indices_or_sections <= 0 || size % indices_or_sections != 0)
            throw new ValueError("array split does not result in an equal division");
        return array_split(ary, indices_or_sections, axis);
    }

    /// <summary>Parts that end at positions along an axis: views.</summary>
    public static NDArray[] split(NDArray ary, int[] indices_or_sections, int axis = 0) => array_split(ary, indices_or_sections, axis);

    /// <summary>Parts along an axis that differ by one at most: views.</summary>
    /// <exception cref="ValueError">The number of parts is not positive.</exception>
    public static NDArray[] array_split(NDArray ary, int indices_or_sections, int axis = 0)
    {
        if (indices_or_sections <= 0)
            throw new ValueError("number sections must be larger than 0.");
        var size = ary.Dims[Axis.Resolve(axis, ary.ndim)];
        var ends = new int[indices_or_sections - 1];
        for (int i = 0, end = 0; i < ends.Length; i++)
            ends[i] = end += size / indices_or_sections + (i < size % indices_or_sections ? 1 : 0);
        return array_split(ary, ends, axis);
    }

    /// <summary>Parts that end at positions along an axis: views.</summary>
    public static NDArray[] array_split(NDArray ary, int[] indices_or_sections, int axis = 0)
    {
        var along = Axis.Resolve(axis, ary.ndim);
        var parts = new NDArray[indices_or_sections.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            var slices = new Slice[along + 1];
            Array.Fill(slices, Slice.All);
            slices[along] = new Slice(i > 0 ? indices_or_sections[i - 1] : 0, i < indices_or_sections.Length ? indices_or_sections[i] : null);
            parts[i] = BasicIndex.View(ary, slices);
        }
        return parts;
    }

    /// <summary>Equal parts one below the other: views.</summary>
    /// <exception cref="ValueError">The parts would not be equal.</exception>
    public static NDArray[] vsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections, 0);

    /// <summary>Equal parts side by side: views.</summary>
    /// <exception cref="ValueError">The parts would not be equal.</exception>
    public static NDArray[] hsplit(NDArray ary, int indices_or_sections) => split(ary, indices_or_sections, ary.ndim == 1 ? 0 : 1);

    /// <summary>The array repeated along each axis.</summary>
    public static NDArray tile(NDArray A, Shape reps)
    {
        var rank = Math.Max(A.ndim, reps.ndim);
        int[] counts = [.. Enumerable.Repeat(1, rank - reps.ndim), .. reps.as_int_list()];
        var source = A.reshape(new Shape([.. Enumerable.Repeat(1, rank - A.ndim), .. A.Dims]));
        var result = NDArray.Empty([.. counts.Select((c, i) => c * source.Dims[i])], A.dtype, A.itemsize);
        // Both as (count, size) pairs of dimensions: the source is stretched along the counts.
        var dims = new int[2 * rank];
        var from = new int[2 * rank];
        for (var i = 0; i < rank; i++)
            (dims[2 * i], dims[2 * i + 1], from[2 * i + 1]) = (counts[i], source.Dims[i], source.Strides[i]);
        Copying.Copy(source.View(source.Offset, dims, from), result.View(0, dims, Layout.RowMajor(dims, A.itemsize)));
        return result;
    }

    /// <summary>Each element repeated, as often as one number says or each of several; without an axis, flattened.</summary>
    /// <exception cref="ValueError">The numbers do not fit the axis, or one is negative.</exception>
    public static NDArray repeat(NDArray a, NDArray repeats, int? axis = null)
    {
        if (axis is null)
            (a, axis) = (a.ravel(), 0);
        var along = Axis.Resolve(axis.Value, a.ndim);
        var counts = repeats.ravel().ToArray<long>();
        if (counts.Length != 1 && counts.Length != a.Dims[along])
            throw new ValueError($"operands could not be broadcast together with shape ({a.Dims[along]},) ({counts.Length},)");
        if (Array.Exists(counts, static count => count < 0))
            throw new ValueError("repeats may not contain negative values.");
        var total = counts.Length == 1 ? (Int128)counts[0] * a.Dims[along] : counts.Aggregate((Int128)0, static (sum, count) => sum + count);
        var positions = HostArray.Allocate<long>((long)Int128.Min(total, long.MaxValue));
        for (int i = 0, at = 0; at < positions.Length; i++)
        {
            var count = (int)counts[counts.Length == 1 ? 0 : i];
            positions.AsSpan(at, count).Fill(i);
            at += count;
        }
        return take(a, new NDArray(positions), along);
    }

    /// <summary>Without the rows at positions along an axis; without an axis, flattened.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static NDArray delete(NDArray arr, NDArray obj, int? axis = null)
    {
        if (axis is null)
            (arr, axis) = (arr.ravel(), 0);
        var along = Axis.Resolve(axis.Value, arr.ndim);
        var keep = new bool[arr.Dims[along]];
        Array.Fill(keep, true);
        if (obj.dtype == TF_DataType.TF_BOOL)
            obj = nonzero(obj)[0];
        foreach (var position in obj.ravel().ToArray<long>())
            keep[BasicIndex.Position(position, keep.Length, along)] = false;
        return compress(new NDArray((Array)keep), arr, along);
    }

    /// <summary>Values put in before a position along an axis; without an axis, flattened.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public static NDArray insert(NDArray arr, int obj, NDArray values, int? axis = null)
    {
        if (axis is null)
            (arr, axis) = (arr.ravel(), 0);
        var along = Axis.Resolve(axis.Value, arr.ndim);
        var size = arr.Dims[along];
        if (obj < -size || obj > size)
            throw new IndexOutOfRangeException($"index {obj} is out of bounds for axis {along} with size {size}");
        var at = obj < 0 ? obj + size : obj;
        var parts = array_split(arr, [at], along);
        int[] dims = [.. arr.Dims];
        dims[along] = values.ndim == arr.ndim ? values.Dims[along] : values.ndim == 1 && arr.ndim == 1 ? values.size : 1;
        var middle = values.ndim < arr.ndim && values.ndim > 0 ? expand_dims(values, along) : values;
        return Stacking.Concatenate([parts[0], Stretch(middle.astype(arr.dtype, copy: false), dims), parts[1]], along);
    }

    /// <summary>Elements moved along an axis, those that leave at one end coming back at the other; without an axis, over all.</summary>
    public static NDArray roll(NDArray a, int shift, int? axis = null)
    {
        if (axis is null)
            return roll(a.ravel(), shift, 0).reshape(a.shape);
        var along = Axis.Resolve(axis.Value, a.ndim);
        var size = a.Dims[along];
        if (size == 0)
            return a.copy();
        var parts = array_split(a, [size - (((shift % size) + size) % size)], along);
        return Stacking.Concatenate([parts[1], parts[0]], along);
    }
}
