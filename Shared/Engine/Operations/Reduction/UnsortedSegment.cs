using Tensorflow;

namespace TfNet.Engine;

/// <summary>One row for each segment, of the rows that belong to it: inputs (data, segments), where the shape of the segments is the begin of the data's. Rows of negative segments are left out.</summary>
/// <param name="Reduction">What is made of the rows of a segment.</param>
/// <param name="Count">How many segments there are.</param>
public sealed record UnsortedSegment(SegmentReduction Reduction, long Count) : Operation
{
    /// <inheritdoc/>
    public override string Type => $"UnsortedSegment{Reduction}";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (data, segments) = (inputs[0], inputs[1]);
        if (!(data.DType.IsFloating() || data.DType.IsInteger()))
            throw new TypeError($"{Type} takes rows of numbers. Received: {data.DType.Name()}. Convert them with tf.cast.");
        if (segments.DType is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            throw new TypeError($"Segments are int32 or int64. Received: {segments.DType.Name()}. Convert them with tf.cast.");
        var rank = segments.Shape.ndim;
        if (rank > data.Shape.ndim || data.Shape.Slice(0, rank) != segments.Shape)
            throw new InvalidArgumentError($"data.shape = {data.Shape} does not start with segment_ids.shape = {segments.Shape}");
        if (Count < 0)
            throw new InvalidArgumentError($"Input num_segments must be non-negative. Received: num_segments={Count}.");
        return [data with { Shape = new Shape(Count).concatenate(data.Shape.Slice(rank, data.Shape.ndim - rank)) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (data, segments, result, gradient) = (b.Inputs[0], b.Inputs[1], b.Outputs[0], b.Gradient);
        var places = Ops.Maximum(segments, Ops.ZerosLike(segments));
        var counts = Ops.Reshape(Ops.GreaterEqual(segments, Ops.ZerosLike(segments)), segments.Shape.concatenate(Ones(data.Shape.ndim - segments.Shape.ndim)));
        return [Ops.Select(counts, Reduction switch
        {
            SegmentReduction.Sum => Each(gradient),
            SegmentReduction.Prod => OfProduct(),
            _ => OfExtreme(),
        }, Ops.ZerosLike(data)), null];

        Value Each(Value ofSegments) => Ops.Gather(ofSegments, places);

        // The product of the others: of a segment with one 0, that element alone has any influence.
        Value OfProduct()
        {
            var isZero = Ops.Equal(data, Ops.ZerosLike(data));
            var zeros = Ops.UnsortedSegment(Ops.Cast(isZero, data.DType), segments, Count, SegmentReduction.Sum);
            var one = Ops.OnesLike(zeros);
            var kept = Ops.Select(Ops.Greater(zeros, one), Ops.ZerosLike(gradient), gradient);
            var filled = Ops.Select(isZero, Ops.OnesLike(data), data);
            var others = Ops.Select(isZero, Each(Ops.UnsortedSegment(filled, segments, Count, SegmentReduction.Prod)), Ops.Div(Each(result), filled));
            return Ops.Mul(Each(kept), others);
        }

        // Equal ones share the gradient.
        Value OfExtreme()
        {
            var chosen = Ops.Equal(data, Each(result));
            var shares = Ops.Div(gradient, Ops.UnsortedSegment(Ops.Cast(chosen, data.DType), segments, Count, SegmentReduction.Sum));
            return Ops.Select(chosen, Each(shares), Ops.ZerosLike(data));
        }
    }

    private static Shape Ones(int rank)
    {
        var sizes = new long[rank];
        Array.Fill(sizes, 1);
        return new Shape(sizes);
    }
}

public static partial class Ops
{
    /// <summary>One row for each segment, of the rows that belong to it.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="segments">The segment of each row, int32 or int64; a row whose segment is negative is left out.</param>
    /// <param name="count">How many segments there are.</param>
    /// <param name="reduction">What is made of the rows of a segment.</param>
    public static Value UnsortedSegment(Value data, Value segments, long count, SegmentReduction reduction) => Emit(new UnsortedSegment(reduction, count), data, segments);
}
