using TfNet.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>A part along the first axis; negative positions count from the end.</summary>
    /// <exception cref="InvalidArgumentError">There is no such position.</exception>
    public Tensor this[int index] => this[[Slice.Index(index)]];

    /// <summary>A part of the tensor, as Python slices: <c>x[":", 0]</c>, <c>x[..5]</c>, <c>x["...", "newaxis"]</c>.</summary>
    /// <exception cref="InvalidArgumentError">There are more indices than axes, or a position does not exist.</exception>
    /// <exception cref="TypeError">An index is an array of integers.</exception>
    public Tensor this[params Slice[] slices] => Group is { } group ? group[slices]
        : slices is [{ Array: { } mask }] && mask.dtype == TF_DataType.TF_BOOL ? Binding.tf.boolean_mask(this, mask)
        : Call(this, tensor => tensor.Cut(tensor.Expand(slices)), setting: slices);

    /// <summary>A part of the tensor, all indices in one text: <c>x[":, :3"]</c>, <c>x["..., newaxis"]</c>.</summary>
    /// <inheritdoc cref="this[Slice[]]"/>
    public Tensor this[string slices] => Group is { } group ? group[slices] : this[Slice.ParseSlices(slices)];

    /// <summary>A part along the first axis whose position a tensor holds, or the elements where a mask is true.</summary>
    /// <exception cref="TypeError">The index is neither one integer nor a mask.</exception>
    public Tensor this[Tensor index]
    {
        get
        {
            if (Group is { } group)
                return group[(Slice)index];
            if (index.dtype == TF_DataType.TF_BOOL)
                return Binding.tf.boolean_mask(this, index);
            if (index.ndim > 0 || !index.dtype.IsInteger())
                throw InvalidIndex(index);
            return Call(this, index, static (tensor, index) =>
                new(Ops.Gather(tensor.Value, Binding.tf.where(index < index.Adapted(0), index + index.Adapted(tensor.shape[0]), index).Value)), "get_item");
        }
    }

    /// <summary>The parts along the first axis, one after the other.</summary>
    public IEnumerator<Tensor> GetEnumerator()
    {
        if (Group is { } group)
        {
            foreach (var part in group)
                yield return part;
            yield break;
        }
        if (ndim == 0)
            throw new TypeError("Cannot iterate over a scalar tensor.");
        if (IsPlaceholder)
            throw new TypeError($"Iterating over a symbolic KerasTensor is not supported. Received: {this}. Take its parts with tf.unstack or by their indices.");
        for (var i = 0; i < shape[0]; i++)
            yield return this[i];
    }

    private static TypeError InvalidIndex(object index) => new(
        "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, " +
        $"got {index}. Use tf.gather for several positions.");

    /// <summary>A number in this tensor's element type.</summary>
    private Tensor Adapted(double number) => new(TensorValue.Scalar(number, dtype));

    private List<Slice> Expand(Slice[] slices)
    {
        foreach (var slice in slices)
        {
            if (slice.Array is { } array)
                throw InvalidIndex(array);
        }
        var used = slices.Count(static s => !s.IsNewAxis && !s.IsEllipsis);
        if (used > ndim)
            throw new InvalidArgumentError($"Index out of range using input dim {ndim}; input has only {ndim} dims. Received: {used} indices.");
        var expanded = new List<Slice>();
        var open = true;
        foreach (var slice in slices)
        {
            if (!slice.IsEllipsis)
                expanded.Add(slice);
            else if (open)
                expanded.AddRange(Enumerable.Repeat(Slice.All, ndim - used));
            open &= !slice.IsEllipsis;
        }
        if (open)
            expanded.AddRange(Enumerable.Repeat(Slice.All, ndim - used));
        return expanded;
    }

    private Tensor Cut(List<Slice> slices)
    {
        var (begin, end, steps) = (new int?[ndim], new int?[ndim], new int[ndim]);
        var axis = 0;
        foreach (var slice in slices.Where(static s => !s.IsNewAxis))
        {
            if (slice.IsIndex)
            {
                var position = Position(slice.Start!.Value, axis);
                (begin[axis], end[axis], steps[axis]) = (position, position + 1, 1);
            }
            else
            {
                (begin[axis], end[axis], steps[axis]) = (slice.Start, slice.Stop, slice.Step);
            }
            axis++;
        }
        var part = Ops.StridedSlice(Value, begin, end, steps);
        return new Tensor(Ops.Reshape(part, Result(slices, part.Shape)));
    }

    /// <summary>The cut part's shape: without the axes that an index chose from, with the new ones.</summary>
    private static Shape Result(List<Slice> slices, Shape part)
    {
        var sizes = new List<long>();
        var axis = 0;
        foreach (var slice in slices)
        {
            if (slice.IsNewAxis)
                sizes.Add(1);
            else if (!slice.IsIndex)
                sizes.Add(part.dims[axis++]);
            else
                axis++;
        }
        return new Shape(sizes.ToArray());
    }

    private int Position(int index, int axis)
    {
        var position = index < 0 ? index + shape[axis] : index;
        return (uint)position < (uint)shape[axis]
            ? position
            : throw new InvalidArgumentError($"slice index {index} of dimension {axis} out of bounds. It has {shape[axis]} positions, counted from 0.");
    }
}
