using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

// Rows that belong together. Functions of unsorted segments are told how many there are; those of sorted ones read it off the last.
public partial class MathApi
{
    /// <summary>The sums of the rows of each segment.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="segment_ids">The segment of each row, from 0, int32 or int64: their shape is the begin of the rows'. Rows of negative segments are left out.</param>
    /// <param name="num_segments">How many segments there are.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A segment does not exist, or the shapes do not belong together.</exception>
    public Tensor unsorted_segment_sum(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) => Reduced(SegmentReduction.Sum, data, segment_ids, num_segments);

    /// <summary>The products of the rows of each segment, 1 for a segment without rows.</summary>
    /// <inheritdoc cref="unsorted_segment_sum"/>
    public Tensor unsorted_segment_prod(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) => Reduced(SegmentReduction.Prod, data, segment_ids, num_segments);

    /// <summary>The largest elements of the rows of each segment, the smallest number of the type for a segment without rows.</summary>
    /// <inheritdoc cref="unsorted_segment_sum"/>
    public Tensor unsorted_segment_max(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) => Reduced(SegmentReduction.Max, data, segment_ids, num_segments);

    /// <summary>The smallest elements of the rows of each segment, the largest number of the type for a segment without rows.</summary>
    /// <inheritdoc cref="unsorted_segment_sum"/>
    public Tensor unsorted_segment_min(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) => Reduced(SegmentReduction.Min, data, segment_ids, num_segments);

    /// <summary>The means of the rows of each segment, 0 for a segment without rows.</summary>
    /// <inheritdoc cref="unsorted_segment_sum"/>
    public Tensor unsorted_segment_mean(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) =>
        Tensor.Call([data, segment_ids, num_segments], static x => [Sums(x[0], x[1], x[2]) / Counts(x[0], x[1], x[2])])[0];

    /// <summary>The sums of the rows of each segment, divided by the roots of their numbers.</summary>
    /// <inheritdoc cref="unsorted_segment_sum"/>
    public Tensor unsorted_segment_sqrt_n(Tensor data, Tensor segment_ids, Tensor num_segments, string? name = null) =>
        Tensor.Call([data, segment_ids, num_segments], static x => [Sums(x[0], x[1], x[2]) / Binding.tf.sqrt(Counts(x[0], x[1], x[2]))])[0];

    /// <summary>The sums of the rows of each segment.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="segment_ids">The segment of each row, from 0 and ascending, (rows,), int32 or int64.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The segments do not ascend, or there are not as many as rows.</exception>
    public Tensor segment_sum(Tensor data, Tensor segment_ids, string? name = null) => Sorted(SegmentReduction.Sum, data, segment_ids);

    /// <summary>The products of the rows of each segment, 1 for a segment without rows.</summary>
    /// <inheritdoc cref="segment_sum"/>
    public Tensor segment_prod(Tensor data, Tensor segment_ids, string? name = null) => Sorted(SegmentReduction.Prod, data, segment_ids);

    /// <summary>The largest elements of the rows of each segment, 0 for a segment without rows.</summary>
    /// <inheritdoc cref="segment_sum"/>
    public Tensor segment_max(Tensor data, Tensor segment_ids, string? name = null) => Sorted(SegmentReduction.Max, data, segment_ids);

    /// <summary>The smallest elements of the rows of each segment, 0 for a segment without rows.</summary>
    /// <inheritdoc cref="segment_sum"/>
    public Tensor segment_min(Tensor data, Tensor segment_ids, string? name = null) => Sorted(SegmentReduction.Min, data, segment_ids);

    /// <summary>The means of the rows of each segment, 0 for a segment without rows.</summary>
    /// <inheritdoc cref="segment_sum"/>
    public Tensor segment_mean(Tensor data, Tensor segment_ids, string? name = null) => Tensor.Call(data, segment_ids, static (data, ids) =>
    {
        Tensor count = Segments(data, ids);
        // Means of integers are integers, cut off.
        return Binding.tf.cast(Sums(data, ids, count) / Counts(data, ids, count), data.dtype);
    });

    private static Tensor Reduced(SegmentReduction reduction, Tensor data, Tensor ids, Tensor count, [CallerMemberName] string function = "") =>
        Tensor.Call([data, ids, count], x => [Segmented(reduction, x[0], x[1], x[2])], function)[0];

    private static Tensor Sorted(SegmentReduction reduction, Tensor data, Tensor ids, [CallerMemberName] string function = "") => Tensor.Call(data, ids, (data, ids) =>
    {
        Tensor count = Segments(data, ids);
        var reduced = Segmented(reduction, data, ids, count);
        return reduction is SegmentReduction.Sum or SegmentReduction.Prod
            ? reduced
            : Binding.tf.where(Present(data, ids, count) > 0, reduced, Binding.tf.zeros_like(reduced));
    }, function);

    private static Tensor Segmented(SegmentReduction reduction, Tensor data, Tensor ids, Tensor count) =>
        new(Ops.UnsortedSegment(data.Value, ids.Value, Known(count, "num_segments"), reduction));

    private static Tensor Sums(Tensor data, Tensor ids, Tensor count) => Segmented(SegmentReduction.Sum, data, ids, count);

    /// <summary>How many rows each segment has, at least 1, in a shape that goes with the reduced rows.</summary>
    private static Tensor Counts(Tensor data, Tensor ids, Tensor count) => Binding.tf.maximum(Present(data, ids, count), Binding.tf.ones_like(Present(data, ids, count)));

    private static Tensor Present(Tensor data, Tensor ids, Tensor count)
    {
        var present = Segmented(SegmentReduction.Sum, Binding.tf.ones(ids.shape, data.dtype), ids, count);
        var sizes = new long[data.ndim - ids.ndim + 1];
        Array.Fill(sizes, 1);
        sizes[0] = present.shape[0];
        return Binding.tf.reshape(present, new Shape(sizes));
    }

    /// <summary>How many sorted segments there are.</summary>
    private static long Segments(Tensor data, Tensor ids)
    {
        if (ids.ndim != 1 || data.ndim == 0 || data.shape[0] != ids.shape[0])
            throw new InvalidArgumentError($"segment_ids should be the same size as dimension 0 of input. Received: data.shape={data.shape}, segment_ids.shape={ids.shape}.");
        var numbers = Binding.tf.cast(ids, TF_DataType.TF_INT64).ToArray<long>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < (i == 0 ? 0 : numbers[i - 1]))
                throw new InvalidArgumentError($"segment ids are not increasing, or negative: segment_ids[{i}] = {numbers[i]}. Sort the rows by their segments, or use tf.math.unsorted_segment_sum and its kin.");
        }
        return numbers.Length == 0 ? 0 : numbers[^1] + 1;
    }

    /// <summary>A number that must be known before a step runs.</summary>
    private static long Known(Tensor number, string argument) => number.ndim == 0
        ? Binding.tf.cast(number, TF_DataType.TF_INT64).ToArray<long>()[0]
        : throw new ValueError($"Argument `{argument}` should be one number. Received: a tensor of shape {number.shape}.");
}
