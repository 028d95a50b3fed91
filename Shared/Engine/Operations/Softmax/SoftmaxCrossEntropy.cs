using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Cross-entropy between distributions and the softmax of logits, row by row: inputs (labels (B, C), logits (B, C)), outputs the losses (B,)
/// and what the gradient needs, softmax(logits) - labels (B, C).
/// </summary>
public sealed record SoftmaxCrossEntropy : Operation
{
    /// <inheritdoc/>
    public override string Type => "SoftmaxCrossEntropyWithLogits";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (labels, logits) = (inputs[0], inputs[1]);
        if (labels != logits || logits.Shape.ndim != 2 || !logits.DType.IsFloating())
            throw new InvalidArgumentError($"Labels and logits are floating-point tensors of one shape (B, C). Received: {labels} and {logits}. Convert or reshape the labels.");
        return [logits with { Shape = logits.Shape[0] }, logits];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var logits = b.Inputs[1];
        var perRow = Ops.ExpandDims(b.Gradient, 1);
        return
        [
            b.Needs(0) ? OfLabels(b, perRow, logits) : null,
            b.Needs(1) ? OfLogits(b, perRow, logits) : null,
        ];
    }

    private static Value OfLabels(Backward b, Value perRow, Value logits)
    {
        var gradient = Ops.Neg(Ops.Mul(perRow, Ops.LogSoftmax(logits)));
        return b.HasGradient(1) ? Ops.Sub(gradient, b.OutputGradient(1)) : gradient;
    }

    /// <summary>The gradient of the logits; a gradient of the second output, a softmax, adds to it.</summary>
    internal static Value OfLogits(Backward b, Value perRow, Value logits)
    {
        var gradient = Ops.Mul(perRow, b.Outputs[1]);
        if (!b.HasGradient(1))
            return gradient;
        var (g, y) = (b.OutputGradient(1), Ops.Softmax(logits));
        return Ops.Add(gradient, Ops.Mul(Ops.Sub(g, Ops.Sum(Ops.Mul(g, y), [1], keepDims: true)), y));
    }
}

public static partial class Ops
{
    /// <summary>Cross-entropy between distributions and the softmax of logits along the last axis, which goes.</summary>
    /// <param name="labels">Distributions (…, C).</param>
    /// <param name="logits">Scores before the softmax (…, C).</param>
    public static Value SoftmaxCrossEntropy(Value labels, Value logits)
    {
        var shape = logits.Shape;
        if (shape.ndim == 2)
            return Emit(new SoftmaxCrossEntropy(), labels, logits);
        var rows = Emit(new SoftmaxCrossEntropy(), Reshape(labels, (-1, shape[^1])), Reshape(logits, (-1, shape[^1])));
        return Reshape(rows, shape.Slice(0, shape.ndim - 1));
    }
}
