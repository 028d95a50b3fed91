using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// What batch normalization with given statistics comes down to: inputs (scale, offset, mean, variance), outputs factor = scale / √(variance + Epsilon)
/// and shift = offset - mean · factor, all (C,). The normalized tensor is x · factor + shift.
/// </summary>
/// <param name="Epsilon">What is added to the variance.</param>
public sealed record FusedBatchNormFactors(double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Type => "_BatchNormFactors";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        foreach (var input in inputs)
        {
            if (input != inputs[0] || input.Shape.ndim != 1 || input.DType != TF_DataType.TF_FLOAT)
                throw new InvalidArgumentError($"{Type} takes four float32 tensors of one shape (C,). Received: {inputs[0]} and {input}.");
        }
        return [inputs[0], inputs[0]];
    }
}
