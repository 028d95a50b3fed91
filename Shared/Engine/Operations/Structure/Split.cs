using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor cut into pieces along an axis.</summary>
/// <param name="Sizes">The pieces' sizes.</param>
/// <param name="Axis">The axis, not negative.</param>
public sealed record Split(Ints Sizes, int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "SplitV";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var input = inputs[0];
        if (Sizes.Sum() != input.Shape.Sizes[Axis])
            throw new InvalidArgumentError($"The pieces' sizes add up to that of axis {Axis} of a tensor of shape {input.Shape}. Received: {Sizes}.");
        var outputs = new TensorSpec[Sizes.Count];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = input with { Shape = Axes.With(input.Shape, Axis, Sizes[i]) };
        return outputs;
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [Ops.Concat([.. Enumerable.Range(0, Sizes.Count).Select(b.OutputGradient)], Axis)];
}

public static partial class Ops
{
    /// <summary>A tensor cut into pieces of these sizes along an axis.</summary>
    public static Value[] Split(Value x, int[] sizes, int axis) => EmitAll(new Split(sizes, Axes.Normalize(axis, x.Shape.ndim)), x);

    /// <summary>A tensor cut into pieces of equal size along an axis.</summary>
    /// <exception cref="ValueError">The axis cannot be divided so.</exception>
    public static Value[] Split(Value x, int pieces, int axis)
    {
        var size = x.Shape[axis];
        if (pieces <= 0 || size % pieces != 0)
            throw new ValueError($"Axis {axis} of a tensor of shape {x.Shape} cannot be cut into {pieces} equal pieces. Give the pieces' sizes instead.");
        var sizes = new int[pieces];
        Array.Fill(sizes, size / pieces);
        return Split(x, sizes, axis);
    }
}
