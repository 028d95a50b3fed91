using Tensorflow;

namespace TfNet.Engine;

/// <summary>Zeros in a shape to which updates are added at positions along the first axes: inputs (indices, updates).</summary>
/// <param name="Target">The shape.</param>
public sealed record ScatterNd(Shape Target) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ScatterNd";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var depth = GatherNd.CheckIndices(inputs[0], Target.ndim);
        var expected = new Shape([.. inputs[0].Shape.Sizes[..^1], .. Target.Sizes[depth..]]);
        return inputs[1].Shape == expected
            ? [inputs[1] with { Shape = Target }]
            : throw new InvalidArgumentError($"Updates for indices of shape {inputs[0].Shape} and a result of shape {Target} have the shape {expected}. Received: {inputs[1].Shape}.");
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null, b.Needs(1) ? Ops.GatherNd(b.Gradient, b.Inputs[0]) : null];
}

public static partial class Ops
{
    /// <summary>Zeros in a shape to which updates are added at positions along the first axes.</summary>
    public static Value ScatterNd(Value indices, Value updates, Shape shape) => Emit(new ScatterNd(shape), indices, updates);
}
