using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation that finds a position along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
/// <param name="Output">The type of the positions: int32 or int64.</param>
public abstract record ArgOperation(int Axis, TF_DataType Output) : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dtype, shape) = inputs[0];
        if (Output is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            throw new TypeError($"Positions are int32 or int64. Received: {Output.Name()}.");
        if (!dtype.IsFloating() && !dtype.IsInteger() && dtype != TF_DataType.TF_BOOL)
            throw new TypeError($"{Type} does not take tensors of type {dtype.Name()}. Convert the tensor with tf.cast.");
        if (shape.Sizes[Axis] == 0)
            throw new InvalidArgumentError($"Axis {Axis} of a tensor of shape {shape} is empty: there is no position to find. Give it at least one element.");
        return [new TensorSpec(Output, Axes.Reduce(shape, [Axis], keepDims: false))];
    }

    /// <inheritdoc/>
    public sealed override Value?[] Gradient(Backward b) => [null];
}
