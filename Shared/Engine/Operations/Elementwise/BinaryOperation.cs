using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation on two tensors of one element type, element by element, with broadcasting.</summary>
public abstract record BinaryOperation : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dtype, shape) = inputs[0];
        if (dtype != inputs[1].DType)
        {
            throw new TypeError(
                $"{Type} takes two tensors of one type. Received: {dtype.Name()} and {inputs[1].DType.Name()}. Convert one of them with tf.cast.");
        }
        return Accepts(dtype)
            ? [new TensorSpec(OutputType(dtype), Broadcasting.Combine(shape, inputs[1].Shape))]
            : throw new TypeError($"{Type} does not take tensors of type {dtype.Name()}. Convert them with tf.cast, for example to float32.");
    }

    /// <inheritdoc/>
    public sealed override Value?[] Gradient(Backward b)
    {
        var (dy, a, c, y) = (b.Gradient, b.Inputs[0], b.Inputs[1], b.Outputs[0]);
        return
        [
            b.Needs(0) && DeriveA(dy, a, c, y) is { } da ? Ops.SumTo(da, a.Shape) : null,
            b.Needs(1) && DeriveB(dy, a, c, y) is { } db ? Ops.SumTo(db, c.Shape) : null,
        ];
    }

    /// <summary>The element type of the result.</summary>
    protected virtual TF_DataType OutputType(TF_DataType input) => input;

    /// <summary>Whether the operation takes elements of this type: numbers unless it says otherwise.</summary>
    protected virtual bool Accepts(TF_DataType dtype) => dtype.IsFloating() || dtype.IsInteger();

    /// <summary>The gradient of a in the shape of y, given that of y; <see langword="null"/> where there is none.</summary>
    protected abstract Value? DeriveA(Value dy, Value a, Value b, Value y);

    /// <summary>The gradient of b in the shape of y, given that of y; <see langword="null"/> where there is none.</summary>
    protected abstract Value? DeriveB(Value dy, Value a, Value b, Value y);

    /// <summary>A number in the element type of a value.</summary>
    protected static Value Number(double number, Value like) => TensorValue.Scalar(number, like.DType);
}
