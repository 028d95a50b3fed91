using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>The elements in another shape; one size may be -1 and follows from the others.</summary>
    /// <exception cref="InvalidArgumentError">The numbers of elements differ.</exception>
    public Tensor reshape(Tensor tensor, ShapeArg shape, string? name = null) =>
        Tensor.Call(tensor, x => new(Ops.Reshape(x.Value, Complete(x, shape))));

    /// <summary>The axes in another order; reversed when none is given.</summary>
    public Tensor transpose(Tensor a, Axis? perm = null, string? name = null)
    {
        int[]? order = perm;
        if (order is null)
        {
            order = new int[a.ndim];
            for (var i = 0; i < order.Length; i++)
                order[i] = order.Length - 1 - i;
        }
        return Map(x => Ops.Transpose(x, order), a);
    }

    /// <summary>A new axis of size 1.</summary>
    public Tensor expand_dims(Tensor input, int axis = -1, string? name = null) => Map(x => Ops.ExpandDims(x, axis), input);

    /// <summary>Without the axes of size 1, or without the given ones.</summary>
    public Tensor squeeze(Tensor input, Axis? axis = null, string? name = null) => Map(x => Ops.Squeeze(x, axis), input);

    /// <summary>Stretched to a shape.</summary>
    public Tensor broadcast_to(Tensor input, ShapeArg shape, string? name = null) => Map(x => Ops.BroadcastTo(x, shape), input);

    /// <summary>Tensors one after the other along an axis.</summary>
    public Tensor concat(IEnumerable<Tensor> values, int axis, string? name = null) =>
        Tensor.Call([.. values], parts => [new Tensor(Ops.Concat(Values(parts), axis))])[0];

    /// <summary>Tensors side by side along a new axis.</summary>
    public Tensor stack(IEnumerable<Tensor> values, int axis = 0, string? name = null) =>
        Tensor.Call([.. values], parts => [new Tensor(Ops.Stack(Values(parts), axis))])[0];

    /// <summary>The parts of a tensor along an axis, without the axis.</summary>
    public Tensor[] unstack(Tensor value, int? num = null, int axis = 0, string? name = null) =>
        Tensor.Call([value], x => Wrap(Ops.Unstack(x[0].Value, axis)));

    /// <summary>A tensor cut into equal parts along an axis.</summary>
    public Tensor[] split(Tensor value, int num_or_size_splits, int axis = 0, string? name = null) => Tensor.Call([value], arguments =>
    {
        var length = arguments[0].shape[axis];
        if (num_or_size_splits <= 0 || length % num_or_size_splits != 0)
            throw new InvalidArgumentError($"Number of ways to split should evenly divide the split dimension, but got split_dim {axis} (size = {length}) and num_split {num_or_size_splits}");
        var sizes = new int[num_or_size_splits];
        Array.Fill(sizes, length / num_or_size_splits);
        return split(arguments[0], sizes, axis);
    });

    /// <summary>A tensor cut into parts of given sizes along an axis; one of them may be -1, and takes what the others leave.</summary>
    public Tensor[] split(Tensor value, int[] num_or_size_splits, int axis = 0, string? name = null) => Tensor.Call([value], x =>
    {
        int[] sizes = [.. num_or_size_splits];
        if (sizes.Count(static size => size == -1) == 1)
            sizes[Array.IndexOf(sizes, -1)] = x[0].shape[axis] - sizes.Sum() - 1;
        return Wrap(Ops.Split(x[0].Value, sizes, axis));
    });

    /// <summary>A part of a tensor.</summary>
    /// <param name="input_">The tensor.</param>
    /// <param name="begin">Where the part begins, for each axis.</param>
    /// <param name="size">How large it is; -1 takes all that is left.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor slice(Tensor input_, ShapeArg begin, ShapeArg size, string? name = null) => Tensor.Call(input_, input_ =>
    {
        Shape first = begin;
        var sizes = ((Shape)size).as_int_list();
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] < 0)
                sizes[i] = input_.shape[i] - first[i];
        }
        return new Tensor(Ops.Slice(input_.Value, first, sizes));
    });

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor tile(Tensor input, ShapeArg multiples, string? name = null) => Map(x => Ops.Tile(x, (Shape)multiples), input);

    /// <summary>The elements along axes in reverse order.</summary>
    public Tensor reverse(Tensor tensor, Axis axis, string? name = null) => Map(x => Ops.Reverse(x, axis.axis), tensor);

    /// <summary>The sizes as a tensor of int32.</summary>
    public Tensor shape(Tensor input, DTypeArg out_type = default, string? name = null) =>
        Tensor.Call(input, x => new(Ops.Cast(HostArrays.Exactly(x.shape.dims), out_type.Or(TF_DataType.TF_INT32))));

    /// <summary>The number of dimensions as a tensor of int32.</summary>
    public Tensor rank(Tensor input, string? name = null) => convert_to_tensor(input.ndim);

    /// <summary>The number of elements as a tensor of int32.</summary>
    public Tensor size(Tensor input, string? name = null) => Tensor.Call(input, x => convert_to_tensor((int)x.size));

    internal static Value[] Values(IEnumerable<Tensor> tensors)
    {
        var list = tensors as IReadOnlyList<Tensor> ?? [.. tensors];
        if (list.Count == 0)
            throw new ValueError("At least one tensor is needed. Received: an empty list.");
        var strong = list[0];
        foreach (var tensor in list)
        {
            if (tensor.Weakness < strong.Weakness)
                strong = tensor;
        }
        return [.. list.Select(tensor => Tensor.Meet(strong, tensor).B.Value)];
    }

    internal static Tensor[] Wrap(Value[] values) => Array.ConvertAll(values, static v => new Tensor(v));

    private static Shape Complete(Tensor tensor, Shape shape)
    {
        var open = Array.IndexOf(shape.dims, -1L);
        if (open < 0)
            return shape;
        long known = 1;
        for (var i = 0; i < shape.ndim; i++)
            known *= i == open ? 1 : shape.Sizes[i];
        var count = (long)tensor.size;
        if (known <= 0 || count % known != 0)
            throw new InvalidArgumentError($"Input to reshape is a tensor with {count} values, but the requested shape requires a multiple of {known}");
        var sizes = shape.dims;
        sizes[open] = count / known;
        return new Shape(sizes);
    }
}
