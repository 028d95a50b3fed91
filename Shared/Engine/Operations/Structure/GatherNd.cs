using Tensorflow;

namespace TfNet.Engine;

/// <summary>Parts of a tensor picked by positions along its first axes: inputs (x, indices). The last axis of the indices holds the positions; its place in the result take x's axes that no position names.</summary>
public sealed record GatherNd : Operation
{
    /// <inheritdoc/>
    public override string Type => "GatherNd";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var depth = CheckIndices(inputs[1], inputs[0].Shape.ndim);
        return [inputs[0] with { Shape = new Shape([.. inputs[1].Shape.Sizes[..^1], .. inputs[0].Shape.Sizes[depth..]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [b.Needs(0) ? Ops.ScatterNd(b.Inputs[1], b.Gradient, b.Inputs[0].Shape) : null, null];

    /// <summary>How many axes the positions name.</summary>
    /// <exception cref="TypeError">The indices are no integers.</exception>
    /// <exception cref="InvalidArgumentError">They name more axes than there are.</exception>
    internal static int CheckIndices(TensorSpec indices, int rank)
    {
        if (indices.DType is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            throw new TypeError($"Positions are int32 or int64. Received: {indices.DType.Name()}. Convert them with tf.cast.");
        if (indices.Shape.ndim < 1)
            throw new InvalidArgumentError("indices must be at least a vector. Received: a number.");
        var depth = indices.Shape.Sizes[^1];
        return depth <= rank
            ? (int)depth
            : throw new InvalidArgumentError($"index innermost dimension length must be <= params rank; saw: {depth} vs. {rank}");
    }
}

public static partial class Ops
{
    /// <summary>Parts of a tensor picked by positions along its first axes.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">int32 or int64, (…, how many axes the positions name); positions that do not exist are an error when the operation runs.</param>
    public static Value GatherNd(Value x, Value indices) => Emit(new GatherNd(), x, indices);
}
