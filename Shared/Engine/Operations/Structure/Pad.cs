using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor with a border.</summary>
/// <param name="Paddings">How many elements before and after, axis after axis.</param>
/// <param name="Mode">What the border holds.</param>
/// <param name="Fill">The number it holds, if it holds one.</param>
public sealed record Pad(Ints Paddings, PadMode Mode, double Fill) : Operation
{
    /// <inheritdoc/>
    public override string Type => Mode == PadMode.Constant ? "PadV2" : "MirrorPad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (Paddings.Count != 2 * shape.ndim)
            throw new InvalidArgumentError($"A tensor of shape {shape} takes {shape.ndim} pairs of paddings. Received: {Paddings.Count / 2}.");
        var dims = new long[shape.ndim];
        for (var i = 0; i < dims.Length; i++)
        {
            var (before, after) = (Paddings[2 * i], Paddings[(2 * i) + 1]);
            var limit = Mode switch { PadMode.Constant => int.MaxValue, PadMode.Reflect => Math.Max(0, shape.Sizes[i] - 1), _ => shape.Sizes[i] };
            if (before < 0 || after < 0 || before > limit || after > limit)
                throw new InvalidArgumentError($"Axis {i} of a tensor of shape {shape} takes paddings from 0 to {limit}. Received: ({before}, {after}).");
            dims[i] = before + shape.Sizes[i] + after;
        }
        return [inputs[0] with { Shape = new Shape(dims) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        if (Mode != PadMode.Constant)
            return [Ops.Emit(new MirrorPadGrad(Paddings, Mode), b.Gradient)];
        var begin = new int[Paddings.Count / 2];
        for (var i = 0; i < begin.Length; i++)
            begin[i] = Paddings[2 * i];
        return [Ops.Slice(b.Gradient, begin, b.Inputs[0].Shape.as_int_list())];
    }
}

public static partial class Ops
{
    /// <summary>A tensor with a border.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="paddings">How many elements before and after along each axis.</param>
    /// <param name="mode">What the border holds.</param>
    /// <param name="value">The number it holds, if it holds one.</param>
    public static Value Pad(Value x, (int Before, int After)[] paddings, PadMode mode = PadMode.Constant, double value = 0)
    {
        var flat = new int[paddings.Length * 2];
        for (var i = 0; i < paddings.Length; i++)
            (flat[2 * i], flat[(2 * i) + 1]) = paddings[i];
        return Emit(new Pad(flat, mode, mode == PadMode.Constant ? value : 0), x);
    }
}
