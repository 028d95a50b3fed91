using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether the target class is among the k best predictions, row by row: inputs (targets (B,), predictions (B, C)).</summary>
/// <param name="K">How many predictions count.</param>
public sealed record InTopK(int K) : Operation
{
    /// <inheritdoc/>
    public override string Type => "InTopKV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (targets, predictions) = (inputs[0], inputs[1]);
        if (!targets.DType.IsInteger())
            throw new TypeError($"Target classes are integers. Received: {targets.DType.Name()}. Convert them with tf.cast.");
        if (targets.Shape.ndim != 1 || predictions.Shape.ndim != 2 || targets.Shape.Sizes[0] != predictions.Shape.Sizes[0])
            throw new InvalidArgumentError($"Targets of shape (B,) go with predictions of shape (B, C). Received: {targets.Shape} and {predictions.Shape}. Reshape them.");
        return [new TensorSpec(TF_DataType.TF_BOOL, targets.Shape)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null, null];
}

public static partial class Ops
{
    /// <summary>Whether the target class is among the k best predictions, row by row. Classes that tie with the k-th count; targets outside the classes and rows that are not finite do not.</summary>
    public static Value InTopK(Value targets, Value predictions, int k) => Emit(new InTopK(k), targets, predictions);
}
