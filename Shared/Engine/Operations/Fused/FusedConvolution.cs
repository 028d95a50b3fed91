using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// A convolution with what follows it, in one pass: y = activation((x * filters + bias) · factor + shift) · factor' + shift', each part where there is one.
/// Inputs: x, filters, then bias, factor and shift (before), factor' and shift' (after), each with one number for each output channel.
/// The compiler puts it in the place of several operations; it gives the same bits as they do.
/// </summary>
/// <param name="Convolution">The convolution.</param>
/// <param name="HasBias">Whether a bias is added.</param>
/// <param name="ScalesBefore">Whether there are a factor and a shift before the activation.</param>
/// <param name="Activates">Whether negative elements become 0.</param>
/// <param name="ScalesAfter">Whether there are a factor and a shift after the activation.</param>
public sealed record FusedConvolution(Convolution Convolution, bool HasBias, bool ScalesBefore, bool Activates, bool ScalesAfter) : Operation
{
    /// <inheritdoc/>
    public override string Type => "_FusedConv2D";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var y = Convolution.Infer(inputs[..2]);
        var channels = new TensorSpec(TF_DataType.TF_FLOAT, new Shape(y[0].Shape.Sizes[^1]));
        if (y[0].DType != TF_DataType.TF_FLOAT || inputs.Length != 2 + (HasBias ? 1 : 0) + (ScalesBefore ? 2 : 0) + (ScalesAfter ? 2 : 0))
            throw new TypeError($"{Type} takes float32 tensors: x, filters, and those of its parts. Received: {inputs.Length} inputs, the output being {y[0]}.");
        foreach (var input in inputs[2..])
        {
            if (input != channels)
                throw new InvalidArgumentError($"{Type} takes a bias, factors and shifts of {channels}. Received: {input}.");
        }
        return y;
    }
}
