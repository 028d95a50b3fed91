using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

// Elements in their order.
public partial class tensorflow
{
    /// <summary>The elements in their order along an axis. Equal ones keep theirs.</summary>
    /// <param name="values">The numbers, of one dimension at least.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="direction"><c>"ASCENDING"</c> or <c>"DESCENDING"</c>.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">There is no such direction.</exception>
    /// <exception cref="InvalidArgumentError">There is no such axis.</exception>
    /// <exception cref="TypeError">The tensor does not hold numbers.</exception>
    public Tensor sort(Tensor values, int axis = -1, string direction = "ASCENDING", string? name = null) => Tensor.Call(values, values =>
    {
        var descends = Descends(direction);
        var sorted = Ordered(descends ? values.Value : Reversed(values.Value), axis, static best => best.Values);
        return new(descends ? sorted : Reversed(sorted));
    });

    /// <summary>The positions (int32) of the elements in their order along an axis. Equal ones keep theirs.</summary>
    /// <param name="values">The numbers, of one dimension at least.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="direction"><c>"ASCENDING"</c> or <c>"DESCENDING"</c>.</param>
    /// <param name="stable">Whether equal elements keep their order, as they do here either way.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <inheritdoc cref="sort" path="/exception"/>
    public Tensor argsort(Tensor values, int axis = -1, string direction = "ASCENDING", bool stable = false, string? name = null) => Tensor.Call(values, values =>
        new(Ordered(Descends(direction) ? values.Value : Reversed(values.Value), axis, static best => best.Indices)));

    /// <summary>Where numbers would have to be put into sorted rows.</summary>
    /// <param name="sorted_sequence">Ascending numbers, (…, N).</param>
    /// <param name="values">What is looked for in each row, (…, M).</param>
    /// <param name="side"><c>"left"</c> puts them before equal ones, <c>"right"</c> behind.</param>
    /// <param name="out_type">The element type of the positions: int32 or int64.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">There is no such side.</exception>
    /// <exception cref="InvalidArgumentError">The first sizes differ.</exception>
    public Tensor searchsorted(Tensor sorted_sequence, Tensor values, string side = "left", DTypeArg out_type = default, string? name = null)
    {
        if (side is not ("left" or "right"))
            throw new ValueError($"Argument `side` must be either 'right' or 'left'. Received: side={side}");
        return Tensor.Call(sorted_sequence, values, (sorted, values) =>
        {
            (sorted, values) = Tensor.Meet(sorted, values);
            return new Tensor(Ops.SearchSorted(sorted.Value, values.Value, side == "right", out_type.Or(TF_DataType.TF_INT32)));
        });
    }

    private static bool Descends(string direction) => direction switch
    {
        "ASCENDING" => false,
        "DESCENDING" => true,
        _ => throw new ValueError($"Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction={direction}"),
    };

    /// <summary>Numbers in whose order the largest is the smallest of these: for integers their bits turned over, which leaves none out.</summary>
    private static Value Reversed(Value values)
    {
        if (values.DType.IsInteger())
            return Ops.Invert(values);
        return values.DType.IsFloating() ? Ops.Neg(values) : throw new TypeError($"Numbers can be sorted. Received: a tensor of type {values.DType.Name()}. Convert it with tf.cast, for example to int32.");
    }

    /// <summary>The largest first along an axis: the last one while they are sorted.</summary>
    private static Value Ordered(Value values, int axis, Func<(Value Values, Value Indices), Value> result)
    {
        var (rank, shape) = (values.Shape.ndim, values.Shape);
        var position = axis < 0 ? axis + rank : axis;
        if (position < 0 || position >= rank)
            throw new InvalidArgumentError($"A tensor of shape {shape} has no axis {axis} to sort along. Expected: {(rank == 0 ? "a tensor of one dimension at least" : $"an axis from {-rank} to {rank - 1}")}.");
        if (position == rank - 1)
            return result(Ops.TopK(values, shape[position]));
        int[] swapped = [.. Enumerable.Range(0, rank)];
        (swapped[position], swapped[^1]) = (rank - 1, position);
        return Ops.Transpose(result(Ops.TopK(Ops.Transpose(values, swapped), shape[position])), swapped);
    }
}
