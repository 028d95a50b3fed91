using Tensorflow;

namespace TfNet.Engine;

/// <summary>The same elements, in the same order, in another shape.</summary>
/// <param name="Target">The shape, all sizes known.</param>
public sealed record Reshape(Shape Target) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Reshape";

    /// <inheritdoc/>
    public override bool IsView => true;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].Count == Target.size
        ? [inputs[0] with { Shape = Target }]
        : throw new InvalidArgumentError(
            $"A tensor of shape {inputs[0].Shape} has {inputs[0].Count} elements and cannot become one of shape {Target} with {Target.size}. Choose sizes with the same product.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.Reshape(b.Gradient, b.Inputs[0].Shape)];
}

public static partial class Ops
{
    /// <summary>The same elements in another shape, of which one size may be -1: what is left.</summary>
    public static Value Reshape(Value x, Shape shape)
    {
        var target = Resolve(x.Shape, shape);
        return target == x.Shape ? x : Emit(new Reshape(target), x);
    }

    /// <summary>A new dimension of size 1; negative axes count from the end of the result.</summary>
    public static Value ExpandDims(Value x, int axis)
    {
        var dims = x.Shape.dims.ToList();
        dims.Insert(Axes.Normalize(axis, dims.Count + 1), 1);
        return Reshape(x, new Shape(dims.ToArray()));
    }

    /// <summary>The tensor without these dimensions of size 1; without all of that size for <see langword="null"/>.</summary>
    /// <exception cref="ValueError">A dimension has another size.</exception>
    public static Value Squeeze(Value x, int[]? axes = null)
    {
        var shape = x.Shape;
        var gone = axes is null
            ? [.. Enumerable.Range(0, shape.ndim).Where(i => shape.Sizes[i] == 1)]
            : Axes.Normalize(axes, shape.ndim);
        foreach (var axis in gone)
        {
            if (shape.Sizes[axis] != 1)
                throw new ValueError($"Can not squeeze dim[{axis}], expected a dimension of 1, got {shape.Sizes[axis]}. Received a tensor of shape {shape}: name axes of size 1.");
        }
        return Reshape(x, Axes.Reduce(shape, gone, keepDims: false));
    }

    private static Shape Resolve(Shape from, Shape shape)
    {
        var open = Array.IndexOf(shape.dims, -1);
        if (open < 0)
            return shape;
        var known = new Shape([.. shape.Sizes[..open], .. shape.Sizes[(open + 1)..]]).size;
        if (known <= 0 || from.size % known != 0)
            throw new InvalidArgumentError($"A tensor of shape {from} has {from.size} elements and cannot become one of shape {shape}. Choose sizes whose product divides {from.size}.");
        return Axes.With(shape, open, from.size / known);
    }
}
