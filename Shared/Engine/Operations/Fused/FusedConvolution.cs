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
/// <param name="Activation">One of the operations that <see cref="CanFuse"/> allows, or <see langword="null"/> for none.</param>
/// <param name="ScalesAfter">Whether there are a factor and a shift after the activation.</param>
public sealed record FusedConvolution(Convolution Convolution, bool HasBias, bool ScalesBefore, Operation? Activation, bool ScalesAfter) : Operation
{
    /// <inheritdoc/>
    public override string Type => "_FusedConv2D";

    /// <summary>Whether this operation on one tensor can be taken into the convolution: what convolutional networks have behind theirs.</summary>
    public static bool CanFuse(Operation operation) => operation is Relu or Relu6 or Silu;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var y = Convolution.Infer(inputs[..2]);
        var channels = new TensorSpec(TF_DataType.TF_FLOAT, new Shape(y[0].Shape.Sizes[^1]));
        if (y[0].DType != TF_DataType.TF_FLOAT || inputs.Length != 2 + (HasBias ? 1 : 0) + (ScalesBefore ? 2 : 0) + (ScalesAfter ? 2 : 0))
            throw new TypeError($"{Type} takes float32 tensors: x, filters, and those of its parts. Received: {inputs.Length} inputs, the output being {y[0]}.");
        if (Activation is not null && !CanFuse(Activation))
            throw new ValueError($"{Activation.Type} cannot be taken into a convolution: apply it afterwards.");
        foreach (var input in inputs[2..])
        {
            if (input != channels)
                throw new InvalidArgumentError($"{Type} takes a bias, factors and shifts of {channels}. Received: {input}.");
        }
        return y;
    }
}
