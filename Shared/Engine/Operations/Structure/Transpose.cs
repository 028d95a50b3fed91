using Tensorflow;

namespace TfNet.Engine;

/// <summary>The axes in another order: axis i of the result is axis Permutation[i] of the input.</summary>
/// <param name="Permutation">Each axis once.</param>
public sealed record Transpose(Ints Permutation) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Transpose";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        var order = Permutation.Span.ToArray();
        Array.Sort(order);
        if (!order.AsSpan().SequenceEqual(Enumerable.Range(0, shape.ndim).ToArray()))
            throw new InvalidArgumentError($"A permutation names each of the {shape.ndim} axes of a tensor of shape {shape} once. Received: {Permutation}.");
        var dims = new long[shape.ndim];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = shape.Sizes[Permutation[i]];
        return [inputs[0] with { Shape = new Shape(dims) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var inverse = new int[Permutation.Count];
        for (var i = 0; i < inverse.Length; i++)
            inverse[Permutation[i]] = i;
        return [Ops.Transpose(b.Gradient, inverse)];
    }
}

public static partial class Ops
{
    /// <summary>The axes in another order, reversed when none is given.</summary>
    public static Value Transpose(Value x, int[]? perm = null)
    {
        var rank = x.Shape.ndim;
        var order = perm is null ? [.. Enumerable.Range(0, rank).Reverse()] : Array.ConvertAll(perm, axis => Axes.Normalize(axis, rank));
        return Emit(new Transpose(order), x);
    }
}
