using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation on one tensor, element by element.</summary>
public abstract record UnaryOperation : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dtype, shape) = inputs[0];
        return Accepts(dtype)
            ? [new TensorSpec(OutputType(dtype), shape)]
            : throw new TypeError($"{Type} does not take tensors of type {dtype.Name()}. Convert the tensor with tf.cast, for example to float32.");
    }

    /// <inheritdoc/>
    public sealed override Value?[] Gradient(Backward b) => [Derive(b.Gradient, b.Inputs[0], b.Outputs[0])];

    /// <summary>The element type of the result.</summary>
    protected virtual TF_DataType OutputType(TF_DataType input) => input;

    /// <summary>Whether the operation takes elements of this type: numbers unless it says otherwise.</summary>
    protected virtual bool Accepts(TF_DataType dtype) => dtype.IsFloating() || dtype.IsInteger();

    /// <summary>The gradient of x, given that of y; <see langword="null"/> where there is none.</summary>
    protected abstract Value? Derive(Value dy, Value x, Value y);

    /// <summary>A number in the element type of a value.</summary>
    protected static Value Number(double number, Value like) => TensorValue.Scalar(number, like.DType);
}
