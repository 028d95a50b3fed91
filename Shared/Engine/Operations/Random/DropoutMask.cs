using Tensorflow;

namespace TfNet.Engine;

/// <summary>x / (1 - Rate) where the mask holds, 0 elsewhere: inputs (x, mask), the mask broadcast to x.</summary>
/// <param name="Rate">The part that was to become 0.</param>
public sealed record DropoutMask(double Rate) : Operation
{
    /// <inheritdoc/>
    public override string Type => "DropoutMask";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        inputs[1].DType == TF_DataType.TF_BOOL && Broadcasting.TryCombine(inputs[0].Shape, inputs[1].Shape) == inputs[0].Shape
            ? [inputs[0]]
            : throw new InvalidArgumentError($"A mask is of type bool and can be stretched to the shape of {inputs[0]}. Received: {inputs[1]}.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.DropoutMask(b.Gradient, b.Inputs[1], Rate), null];
}

public static partial class Ops
{
    /// <summary>x / (1 - rate) where the mask holds, 0 elsewhere.</summary>
    public static Value DropoutMask(Value x, Value mask, double rate) => Emit(new DropoutMask(rate), x, mask);
}
