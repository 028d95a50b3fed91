using Tensorflow.NumPy;

namespace Tensorflow;

// Elements again, elsewhere, or on a grid.
public partial class tensorflow
{
    /// <summary>Each element so many times along an axis; of the flattened tensor when none is given.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="repeats">How often: one number, or one for each element along the axis.</param>
    /// <param name="axis">Along which axis.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">There is neither one number nor one for each element, or a number is negative.</exception>
    public Tensor repeat(Tensor input, Tensor repeats, int? axis = null, string? name = null) => Tensor.Call(input, repeats, (input, repeats) =>
    {
        var (values, along) = axis is { } chosen ? (input, chosen < 0 ? chosen + input.ndim : chosen) : (reshape(input, -1), 0);
        if (along < 0 || along >= values.ndim)
            throw new InvalidArgumentError($"A tensor of shape {input.shape} has no axis {axis} to repeat along. Expected: {(values.ndim == 0 ? "a tensor of one dimension at least" : $"an axis from {-values.ndim} to {values.ndim - 1}")}.");
        var (size, times) = (values.shape[along], cast(repeats, TF_DataType.TF_INT64).ToArray<long>());
        if (repeats.ndim > 1 || (times.Length != 1 && times.Length != size) || times.Any(static count => count < 0))
            throw new InvalidArgumentError($"`repeats` must be one number that is not negative, or one for each of the {size} elements along the axis. Received: repeats={repeats}.");
        int[] places = [.. Enumerable.Range(0, size).SelectMany(i => Enumerable.Repeat(i, checked((int)times[times.Length == 1 ? 0 : i])))];
        return gather(values, places, along);
    });

    /// <summary>The elements moved along axes, those at the end back to the begin.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="shift">How far, for each axis.</param>
    /// <param name="axis">Along which axes; one that is named twice moves by the sum.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">There is no such axis, or not a shift for each.</exception>
    public Tensor roll(Tensor input, Axis shift, Axis axis, string? name = null) => Tensor.Call(input, x =>
    {
        if (x.ndim == 0)
            throw new InvalidArgumentError("input must be 1-D or higher");
        var (shifts, axes) = (shift.axis!, axis.axis!);
        if (shifts.Length != axes.Length)
            throw new InvalidArgumentError($"shift and axis must have the same size. Received: {shifts.Length} and {axes.Length} numbers.");
        for (var i = 0; i < axes.Length; i++)
        {
            var along = axes[i] < 0 ? axes[i] + x.ndim : axes[i];
            if (along < 0 || along >= x.ndim)
                throw new InvalidArgumentError($"axis {axes[i]} is out of range. Expected: an axis from {-x.ndim} to {x.ndim - 1}.");
            var size = x.shape[along];
            var first = size == 0 ? 0 : ((-shifts[i] % size) + size) % size;
            if (first != 0)
                x = concat(Enumerable.Reverse(split(x, [first, size - first], along)), along);
        }
        return x;
    });

    /// <summary>Masks of steps: of each row the first ones are true, as many as its length says.</summary>
    /// <param name="lengths">The lengths, integers of any shape.</param>
    /// <param name="maxlen">How many steps there are; the largest length unless said.</param>
    /// <param name="dtype">The element type of the masks.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>Masks, (…, steps).</returns>
    /// <exception cref="ValueError">The number of steps is no single number.</exception>
    public Tensor sequence_mask(Tensor lengths, Tensor? maxlen = null, DTypeArg dtype = default, string? name = null)
    {
        if (maxlen is { ndim: > 0 })
            throw new ValueError($"Argument `maxlen` must be scalar for sequence_mask. Received: a tensor of shape {maxlen.shape}.");
        return Tensor.Call(maxlen is null ? [lengths] : [lengths, maxlen], x =>
        {
            var counts = cast(x[0], TF_DataType.TF_INT64);
            var steps = x.Length == 2 ? cast(x[1], TF_DataType.TF_INT64) : counts.size == 0 ? convert_to_tensor(0L) : maximum(reduce_max(counts), convert_to_tensor(0L));
            return [cast(cast(range((int)(long)steps.numpy()), TF_DataType.TF_INT64) < expand_dims(counts, -1), dtype.Or(TF_DataType.TF_BOOL))];
        })[0];
    }

    /// <summary>The coordinates of the points of a grid: one tensor for each vector, with the sizes of all.</summary>
    /// <param name="args">The vectors.</param>
    public Tensor[] meshgrid(params Tensor[] args) => meshgrid(args, "xy");

    /// <summary>The coordinates of the points of a grid: one tensor for each vector, with the sizes of all.</summary>
    /// <param name="args">The vectors.</param>
    /// <param name="indexing"><c>"xy"</c> puts the second vector along the first axis, <c>"ij"</c> the first.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">There is no such indexing.</exception>
    public Tensor[] meshgrid(Tensor[] args, string indexing, string? name = null)
    {
        if (indexing is not ("xy" or "ij"))
            throw new ValueError($"Argument `indexing` parameter must be either 'xy' or 'ij', got '{indexing}'");
        return Tensor.Call(args, vectors =>
        {
            var sizes = Array.ConvertAll(vectors, static vector => (long)vector.size);
            var swaps = indexing == "xy" && vectors.Length > 1;
            if (swaps)
                (sizes[0], sizes[1]) = (sizes[1], sizes[0]);
            return [.. vectors.Select((vector, i) =>
            {
                var shape = new long[vectors.Length];
                Array.Fill(shape, 1);
                shape[swaps && i < 2 ? 1 - i : i] = (long)vector.size;
                return broadcast_to(reshape(vector, new Shape(shape)), new Shape(sizes));
            })];
        });
    }
}
