using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Cross-entropy between classes and the softmax of logits, row by row: inputs (labels (B,) of integers, logits (B, C)), outputs the losses (B,)
/// and what the gradient needs, softmax(logits) - onehot(labels) (B, C).
/// </summary>
public sealed record SparseSoftmaxCrossEntropy : Operation
{
    /// <inheritdoc/>
    public override string Type => "SparseSoftmaxCrossEntropyWithLogits";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (labels, logits) = (inputs[0], inputs[1]);
        if (!labels.DType.IsInteger() || !logits.DType.IsFloating())
            throw new TypeError($"Labels are integers and logits floating-point numbers. Received: {labels.DType.Name()} and {logits.DType.Name()}. Convert them with tf.cast.");
        if (labels.Shape.ndim != 1 || logits.Shape.ndim != 2 || labels.Shape[0] != logits.Shape[0])
            throw new InvalidArgumentError($"Labels of shape (B,) go with logits of shape (B, C). Received: {labels.Shape} and {logits.Shape}. Reshape them.");
        return [logits with { Shape = labels.Shape }, logits];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [null, b.Needs(1) ? SoftmaxCrossEntropy.OfLogits(b, Ops.ExpandDims(b.Gradient, 1), b.Inputs[1]) : null];
}

public static partial class Ops
{
    /// <summary>Cross-entropy between classes and the softmax of logits along the last axis, which goes.</summary>
    /// <param name="labels">Classes from 0 to C (…), integers; others are an error when the operation runs.</param>
    /// <param name="logits">Scores before the softmax (…, C).</param>
    public static Value SparseSoftmaxCrossEntropy(Value labels, Value logits)
    {
        var shape = logits.Shape;
        if (shape.ndim == 2)
            return Emit(new SparseSoftmaxCrossEntropy(), labels, logits);
        var rows = Emit(new SparseSoftmaxCrossEntropy(), Reshape(labels, -1), Reshape(logits, (-1, shape[^1])));
        return Reshape(rows, labels.Shape);
    }
}
