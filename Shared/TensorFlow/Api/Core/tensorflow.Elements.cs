using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>The elements converted to another type; fractions are cut off.</summary>
    public Tensor cast(Tensor x, DTypeArg dtype, string? name = null) => x.dtype == dtype ? convert_to_tensor(x) : Map(x => Ops.Cast(x, dtype), x);

    /// <summary>The same elements.</summary>
    public Tensor identity(Tensor input, string? name = null) => Map(Ops.Identity, input);

    /// <summary>The same elements, through which no gradient flows.</summary>
    public Tensor stop_gradient(Tensor input, string? name = null) => Map(Ops.StopGradient, input);

    /// <summary>x where the condition is true, y elsewhere.</summary>
    public Tensor where(Tensor condition, Tensor x, Tensor y, string? name = null)
    {
        return Tensor.Call([condition, x, y], Compute)[0];

        static Tensor[] Compute(Tensor[] arguments)
        {
            var (x, y) = Tensor.Meet(arguments[1], arguments[2]);
            return [new Tensor(Ops.Select(arguments[0].Value, x.Value, y.Value))];
        }
    }

    /// <summary>Where the condition is true: one row of indices for each place, int64.</summary>
    public Tensor where(Tensor condition, string? name = null)
    {
        var truths = condition.ToArray<bool>();
        var strides = new long[condition.ndim];
        long stride = 1;
        for (var i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= condition.shape[i];
        }
        var indices = new List<long>();
        for (var place = 0; place < truths.Length; place++)
        {
            if (!truths[place])
                continue;
            for (var axis = 0; axis < strides.Length; axis++)
                indices.Add(place / strides[axis] % condition.shape[axis]);
        }
        var count = Array.FindAll(truths, static t => t).LongLength;
        return new Tensor(TensorValue.From<long>(indices.ToArray(), new Shape([count, strides.Length])));
    }

    /// <summary>The elements, or parts along the first axes, where a mask is true.</summary>
    public Tensor boolean_mask(Tensor tensor, Tensor mask, string? name = null)
    {
        var rest = tensor.shape[mask.ndim..];
        var flat = reshape(tensor, new Shape((long)mask.size).concatenate(rest));
        return gather(flat, squeeze(where(reshape(mask, -1)), 1));
    }

    /// <summary>Ones at the given positions of rows of zeros.</summary>
    /// <param name="indices">The positions.</param>
    /// <param name="depth">The length of the rows.</param>
    /// <param name="on_value">What stands at the positions.</param>
    /// <param name="off_value">What stands elsewhere.</param>
    /// <param name="axis">Where the new axis goes.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor one_hot(Tensor indices, int depth, double on_value = 1, double off_value = 0, int axis = -1, DTypeArg dtype = default, string? name = null)
    {
        var rows = Map(x => Ops.OneHot(x, depth, on_value, off_value, dtype.Or(TF_DataType.TF_FLOAT)), indices);
        if (axis == -1 || axis == indices.ndim)
            return rows;
        var order = Enumerable.Range(0, indices.ndim).ToList();
        order.Insert(axis, indices.ndim);
        return transpose(rows, order.ToArray());
    }

    /// <summary>The elements held between two bounds.</summary>
    public Tensor clip_by_value(Tensor t, Tensor clip_value_min, Tensor clip_value_max, string? name = null) => minimum(maximum(t, clip_value_min), clip_value_max);

    /// <summary>The tensor scaled down where its length along axes exceeds a norm.</summary>
    public Tensor clip_by_norm(Tensor t, Tensor clip_norm, Axis? axes = null, string? name = null)
    {
        var squares = reduce_sum(square(t), axes, keepdims: true);
        var positive = squares > 0;
        var norm = where(positive, sqrt(where(positive, squares, ones_like(squares))), squares);
        return t * clip_norm / maximum(norm, clip_norm);
    }

    /// <summary>The tensors scaled down together when their common norm exceeds a bound.</summary>
    /// <returns>The tensors, and the norm that they had.</returns>
    public (Tensor[] clipped, Tensor global_norm) clip_by_global_norm(IEnumerable<Tensor> t_list, Tensor clip_norm, Tensor? use_norm = null, string? name = null)
    {
        Tensor[] list = [.. t_list];
        var norm = use_norm ?? global_norm(list);
        // As TensorFlow: where the norm is not finite the result is not a number.
        var scale = clip_norm * minimum(1 / norm, ones_like(norm) / clip_norm) + (norm - norm);
        return (Array.ConvertAll(list, t => t * scale), norm);
    }
}
