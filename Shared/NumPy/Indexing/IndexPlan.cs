namespace Tensorflow.NumPy;

/// <summary>The places that an index with arrays names.</summary>
/// <param name="ResultDims">The sizes of what it gives.</param>
/// <param name="Positions">The sizes of the arrays of positions together.</param>
/// <param name="PlaceAxis">Where these sizes stand among the result's.</param>
/// <param name="Offsets">For each position, the distance in bytes of its place from the array's first element.</param>
/// <param name="View">Sizes and strides of what lies at each place.</param>
internal sealed record IndexPlan(int[] ResultDims, int[] Positions, int PlaceAxis, int[] Offsets, (int[] Dims, int[] Strides) View)
{
    /// <summary>Works out the places.</summary>
    public static IndexPlan Make(NDArray array, List<(NDArray Index, int Axis)> indices, Slice[] basic, int placeAxis)
    {
        var view = BasicIndex.View(array, basic);
        var shapes = indices.ConvertAll(static i => i.Index.Dims).ToArray();
        var positions = Together(shapes);
        var offsets = new int[Layout.Count(positions)];
        Array.Fill(offsets, view.Offset - array.Offset);
        foreach (var (index, axis) in indices)
            Add(offsets, index, positions, view, axis);
        var kept = Enumerable.Range(0, view.ndim).Where(i => indices.TrueForAll(p => p.Axis != i)).ToArray();
        var dims = Array.ConvertAll(kept, i => view.Dims[i]);
        var strides = Array.ConvertAll(kept, i => view.Strides[i]);
        return new IndexPlan([.. dims[..placeAxis], .. positions, .. dims[placeAxis..]], positions, placeAxis, offsets, (dims, strides));
    }

    private static int[] Together(int[][] shapes)
    {
        try
        {
            return Layout.Broadcast(shapes);
        }
        catch (ValueError)
        {
            throw new IndexOutOfRangeException("shape mismatch: indexing arrays could not be broadcast together with shapes "
                + string.Join(" ", shapes.Select(static s => Layout.Text(s))));
        }
    }

    private static void Add(int[] offsets, NDArray index, int[] positions, NDArray view, int axis)
    {
        if (!index.dtype.Type.IsInteger())
        {
            if (index.size > 0)
                throw new IndexOutOfRangeException($"arrays used as indices must be of integer (or boolean) type. Received: {index.dtype.Type.Name()}. Convert the array with astype(\"int64\").");
            return;
        }
        var numbers = np.Stretch(index.astype(TF_DataType.TF_INT64, copy: false), positions).AsDense().Dense<long>();
        var (size, stride) = (view.Dims[axis], view.Strides[axis]);
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] += BasicIndex.Position(numbers[i], size, axis) * stride;
    }
}
