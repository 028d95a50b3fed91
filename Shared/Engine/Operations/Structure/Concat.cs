using Tensorflow;

namespace TfNet.Engine;

/// <summary>Tensors joined along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
public sealed record Concat(int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ConcatV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        long size = 0;
        foreach (var input in inputs)
        {
            if (input.DType != inputs[0].DType)
                throw new TypeError($"Tensors of one type can be joined. Received: {inputs[0].DType.Name()} and {input.DType.Name()}. Convert one of them with tf.cast.");
            if (input.Shape.ndim != inputs[0].Shape.ndim || Axes.With(input.Shape, Axis, 0) != Axes.With(inputs[0].Shape, Axis, 0))
                throw new InvalidArgumentError($"Tensors that are joined along axis {Axis} agree in all other sizes. Received: {inputs[0].Shape} and {input.Shape}. Reshape or slice one of them.");
            size += input.Shape.Sizes[Axis];
        }
        return [inputs[0] with { Shape = Axes.With(inputs[0].Shape, Axis, size) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        Ops.Split(b.Gradient, Array.ConvertAll(b.Inputs, input => input.Shape[Axis]), Axis);
}

public static partial class Ops
{
    /// <summary>Tensors joined along an axis.</summary>
    public static Value Concat(IReadOnlyList<Value> values, int axis)
    {
        if (values.Count == 0)
            throw new ValueError("Nothing can be joined: the list of tensors is empty. Give at least one.");
        return values.Count == 1 ? values[0] : Emit(new Concat(Axes.Normalize(axis, values[0].Shape.ndim)), [.. values]);
    }
}
