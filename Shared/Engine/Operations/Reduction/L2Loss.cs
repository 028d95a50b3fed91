using Tensorflow;

namespace TfNet.Engine;

/// <summary>Half the sum of the squares of all elements.</summary>
public sealed record L2Loss : Operation
{
    /// <inheritdoc/>
    public override string Type => "L2Loss";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsFloating()
        ? [inputs[0] with { Shape = Shape.Scalar }]
        : throw new TypeError($"{Type} takes floating-point tensors. Received: {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.Mul(b.Inputs[0], b.Gradient)];
}

public static partial class Ops
{
    /// <summary>Half the sum of the squares of all elements.</summary>
    public static Value L2Loss(Value x) => Emit(new L2Loss(), x);
}
