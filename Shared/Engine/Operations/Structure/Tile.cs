using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor repeated along its axes.</summary>
/// <param name="Multiples">How often along each axis.</param>
public sealed record Tile(Ints Multiples) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Tile";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.dims;
        if (Multiples.Count != dims.Length || Multiples.Any(static m => m < 0))
            throw new InvalidArgumentError($"A tensor of shape {inputs[0].Shape} takes {dims.Length} numbers of repetitions that are not negative. Received: {Multiples}.");
        for (var i = 0; i < dims.Length; i++)
            dims[i] *= Multiples[i];
        return [inputs[0] with { Shape = new Shape(dims) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        // (m0 d0, m1 d1, …) as (m0, d0, m1, d1, …): the repetitions have axes of their own, which are summed.
        var shape = b.Inputs[0].Shape;
        var (dims, axes) = (new long[2 * shape.ndim], new int[shape.ndim]);
        for (var i = 0; i < shape.ndim; i++)
            (dims[2 * i], dims[(2 * i) + 1], axes[i]) = (Multiples[i], shape.Sizes[i], 2 * i);
        return [Ops.Sum(Ops.Reshape(b.Gradient, new Shape(dims)), axes)];
    }
}

public static partial class Ops
{
    /// <summary>A tensor repeated along its axes, as often as given for each.</summary>
    public static Value Tile(Value x, int[] multiples) => Emit(new Tile((int[])multiples.Clone()), x);
}
