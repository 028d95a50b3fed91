using Tensorflow;

namespace TfNet.Engine;

/// <summary>Slices of a tensor picked by position: inputs (x, indices). The result's shape is x's with the axis replaced by the indices' shape.</summary>
/// <param name="Axis">The axis, not negative.</param>
public sealed record Gather(int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "GatherV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (!inputs[1].DType.IsInteger())
            throw new TypeError($"Positions are integers. Received: {inputs[1].DType.Name()}. Convert them with tf.cast.");
        var dims = inputs[0].Shape.dims;
        return [inputs[0] with { Shape = new Shape([.. dims[..Axis], .. inputs[1].Shape.dims, .. dims[(Axis + 1)..]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [b.Needs(0) ? Ops.ScatterAdd(b.Gradient, b.Inputs[1], b.Inputs[0].Shape, Axis) : null, null];
}

public static partial class Ops
{
    /// <summary>Slices of a tensor picked by position along an axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">Integers from 0 to the axis' size; others are an error when the operation runs.</param>
    /// <param name="axis">The axis.</param>
    public static Value Gather(Value x, Value indices, int axis = 0) => Emit(new Gather(Axes.Normalize(axis, x.Shape.ndim)), x, indices);
}
