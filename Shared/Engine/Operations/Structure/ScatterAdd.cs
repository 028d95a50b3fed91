using Tensorflow;

namespace TfNet.Engine;

/// <summary>Zeros in a shape, to which slices are added at the positions where a gathering takes them from: inputs (updates, indices).</summary>
/// <param name="Target">The shape.</param>
/// <param name="Axis">The axis that the indices count along.</param>
public sealed record ScatterAdd(Shape Target, int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ScatterAdd";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var gathered = new Gather(Axis).Infer([inputs[0] with { Shape = Target }, inputs[1]])[0];
        return gathered == inputs[0]
            ? [inputs[0] with { Shape = Target }]
            : throw new InvalidArgumentError($"Slices of {Target} at positions of shape {inputs[1].Shape} have the shape {gathered.Shape}. Received: {inputs[0].Shape}. Reshape them.");
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.Gather(b.Gradient, b.Inputs[1], Axis), null];
}

public static partial class Ops
{
    /// <summary>Zeros in a shape, to which slices are added at the positions where <see cref="Gather"/> takes them from.</summary>
    public static Value ScatterAdd(Value updates, Value indices, Shape shape, int axis = 0) =>
        Emit(new ScatterAdd(shape, Axes.Normalize(axis, shape.ndim)), updates, indices);
}
