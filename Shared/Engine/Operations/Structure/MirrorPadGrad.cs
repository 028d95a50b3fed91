using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of a mirrored border: its elements are added to those that they mirror.</summary>
/// <param name="Paddings">How many elements before and after, axis after axis.</param>
/// <param name="Mode">How the border was mirrored.</param>
public sealed record MirrorPadGrad(Ints Paddings, PadMode Mode) : Operation
{
    /// <inheritdoc/>
    public override string Type => "MirrorPadGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (Paddings.Count != 2 * inputs[0].Shape.ndim)
            throw new InvalidArgumentError($"A tensor of shape {inputs[0].Shape} takes {inputs[0].Shape.ndim} pairs of paddings. Received: {Paddings.Count / 2}.");
        var dims = inputs[0].Shape.dims;
        for (var i = 0; i < dims.Length; i++)
            dims[i] -= Paddings[2 * i] + Paddings[(2 * i) + 1];
        var inside = inputs[0] with { Shape = new Shape(dims) };
        new Pad(Paddings, Mode, 0).Infer([inside]);
        return [inside];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.Emit(new Pad(Paddings, Mode, 0), b.Gradient)];
}
