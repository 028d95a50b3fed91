using Tensorflow.NumPy.Loops;

namespace Tensorflow.NumPy;

/// <summary>Indices that are arrays: positions, or masks, which stand for the positions where they are true.</summary>
internal static unsafe class FancyIndex
{
    /// <summary>The elements at the places, as a copy.</summary>
    public static NDArray Get(NDArray array, ReadOnlySpan<Slice> slices)
    {
        if (MaskIndex.Applies(array, slices))
            return MaskIndex.Get(array, slices[0].Array!);
        var plan = Plan(array, slices);
        var result = NDArray.Empty(plan.ResultDims, array.dtype, array.itemsize);
        if (result.size > 0)
            Move(array, plan, result, toArray: false);
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>Writes a value, stretched to the places, to them; the last one wins where a place is named twice.</summary>
    public static void Set(NDArray array, ReadOnlySpan<Slice> slices, NDArray value)
    {
        Compute.CheckFits(value, array.dtype);
        if (value.ndim == 0 && array.dtype != TF_DataType.TF_STRING && MaskIndex.Applies(array, slices))
        {
            MaskIndex.Fill(array, slices[0].Array!, value);
            return;
        }
        var plan = Plan(array, slices);
        while (value.ndim > plan.ResultDims.Length && value.Dims[0] == 1)
            value = value.View(value.Offset, value.Dims[1..], value.Strides[1..]);
        var strides = Stretched(value, plan);
        if (ReferenceEquals(value.Memory, array.Memory))
        {
            value = value.copy();
            strides = Stretched(value, plan);
        }
        if (array.dtype == TF_DataType.TF_STRING)
            value = StringElements.Widen(value.astype(TF_DataType.TF_STRING, copy: false), array.itemsize);
        else if (value.dtype != array.dtype)
            value = value.astype(array.dtype);
        strides = Stretched(value, plan);
        var stretched = value.View(value.Offset, plan.ResultDims, strides);
        if (stretched.size > 0)
            Move(array, plan, stretched, toArray: true);
    }

    private static int[] Stretched(NDArray value, IndexPlan plan)
    {
        try
        {
            return Layout.Stretch(value.Dims, value.Strides, plan.ResultDims);
        }
        catch (ValueError)
        {
            throw new ValueError($"shape mismatch: value array of shape {Layout.Text(value.Dims)} could not be broadcast to indexing result of shape {Layout.Text(plan.ResultDims)}");
        }
    }

    /// <summary>Copies between the places and an array of the result's sizes.</summary>
    private static void Move(NDArray array, IndexPlan plan, NDArray other, bool toArray)
    {
        var rank = plan.Positions.Length;
        var lead = plan.PlaceAxis;
        // The other array with the positions' dimensions apart from those of the view.
        int[] outerStrides = other.Strides[lead..(lead + rank)];
        int[] innerStrides = [.. other.Strides[..lead], .. other.Strides[(lead + rank)..]];
        var outerDims = plan.Positions;
        fixed (byte* places = &(toArray ? ref array.WritableStart : ref array.Start))
        fixed (byte* start = &(toArray ? ref other.Start : ref other.WritableStart))
        {
            var index = new int[rank];
            var here = start;
            var single = plan.View.Dims.Length == 0;
            foreach (var offset in plan.Offsets)
            {
                var place = places + offset;
                var from = toArray ? here : place;
                var to = toArray ? place : here;
                if (single)
                    CopyItem(from, to, array.itemsize);
                else
                    CopyBlock(from, to, plan.View, innerStrides, toArray, array.itemsize);
                for (var axis = rank - 1; axis >= 0; axis--)
                {
                    here += outerStrides[axis];
                    if (++index[axis] < outerDims[axis])
                        break;
                    here -= (long)outerStrides[axis] * outerDims[axis];
                    index[axis] = 0;
                }
            }
        }
    }

    private static void CopyItem(byte* from, byte* to, int size)
    {
        switch (size)
        {
            case 1: *to = *from; break;
            case 4: *(int*)to = *(int*)from; break;
            case 8: *(long*)to = *(long*)from; break;
            default: Buffer.MemoryCopy(from, to, size, size); break;
        }
    }

    private static void CopyBlock(byte* from, byte* to, (int[] Dims, int[] Strides) view, int[] others, bool toArray, int itemSize)
    {
        var walk = new StridedWalk(view.Dims, [(nint)from, (nint)to], toArray ? others : view.Strides, toArray ? view.Strides : others);
        if (walk.RowLength == 0)
            return;
        do
        {
            Copying.Row(walk.Row(0), walk.Step(0), walk.Row(1), walk.Step(1), walk.RowLength, itemSize);
        }
        while (walk.Next());
    }

    /// <summary>Works out which places an index names.</summary>
    private static IndexPlan Plan(NDArray array, ReadOnlySpan<Slice> slices)
    {
        var basic = new List<Slice>();
        var positions = new List<(NDArray Index, int Axis)>();
        var firstAxis = -1;
        var separated = false;
        var open = false;
        var axis = 0;
        var resultAxis = 0;
        void Advanced(NDArray index)
        {
            separated |= firstAxis >= 0 && !open;
            if (firstAxis < 0)
                firstAxis = resultAxis;
            open = true;
            positions.Add((index, axis));
            basic.Add(Slice.All);
            axis++;
        }
        foreach (var slice in slices)
        {
            if (slice.Array is { dtype.Type: TF_DataType.TF_BOOL } mask)
            {
                CheckMask(array, mask, axis);
                foreach (var index in np.nonzero(mask))
                    Advanced(index);
            }
            else if (slice.Array is not null)
            {
                Advanced(slice.Array);
            }
            else if (slice.IsIndex)
            {
                Advanced(new NDArray((long)slice.Start!.Value));
            }
            else
            {
                open = false;
                var used = slice.IsNewAxis ? 0 : slice.IsEllipsis ? array.ndim - BasicIndex.Consumed(slices) : 1;
                if (slice.IsEllipsis)
                    basic.AddRange(Enumerable.Repeat(Slice.All, used));
                else
                    basic.Add(slice);
                resultAxis += slice.IsNewAxis ? 1 : used;
                axis += used;
            }
        }
        return IndexPlan.Make(array, BasicAxes(basic, positions), [.. basic], separated ? 0 : firstAxis);
    }

    /// <summary>The arrays of positions with the axis of the basic view that each walks along.</summary>
    private static List<(NDArray Index, int Axis)> BasicAxes(List<Slice> basic, List<(NDArray Index, int Axis)> positions)
    {
        var result = new List<(NDArray, int)>();
        foreach (var (index, axis) in positions)
        {
            int viewAxis = 0, arrayAxis = 0;
            foreach (var slice in basic)
            {
                if (!slice.IsNewAxis && arrayAxis++ == axis)
                    break;
                viewAxis++;
            }
            result.Add((index, viewAxis));
        }
        return result;
    }

    private static void CheckMask(NDArray array, NDArray mask, int axis)
    {
        for (var i = 0; i < mask.ndim; i++)
        {
            if (mask.Dims[i] != array.Dims[axis + i])
            {
                throw new IndexOutOfRangeException("boolean index did not match indexed array along axis "
                    + $"{axis + i}; size of axis is {array.Dims[axis + i]} but size of corresponding boolean axis is {mask.Dims[i]}");
            }
        }
    }
}
