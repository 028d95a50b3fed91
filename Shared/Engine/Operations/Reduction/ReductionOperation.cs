using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation that makes one element of all those along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public abstract record ReductionOperation(Ints Axes, bool KeepDims) : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dtype, shape) = inputs[0];
        return Accepts(dtype)
            ? [new TensorSpec(dtype, TfNet.Engine.Axes.Reduce(shape, Axes.Span, KeepDims))]
            : throw new TypeError($"{Type} does not take tensors of type {dtype.Name()}. Convert the tensor with tf.cast.");
    }

    /// <summary>Whether the operation takes elements of this type: numbers unless it says otherwise.</summary>
    protected virtual bool Accepts(TF_DataType dtype) => dtype.IsFloating() || dtype.IsInteger();

    /// <summary>A result or its gradient with the axes back in place, ready to be broadcast against the input.</summary>
    protected Value Expand(Value reduced, Value input) => KeepDims
        ? reduced
        : Ops.Reshape(reduced, TfNet.Engine.Axes.Reduce(input.Shape, Axes.Span, keepDims: true));
}
