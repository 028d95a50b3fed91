using Tensorflow;

namespace TfNet.Engine;

/// <summary>An operation on two tensors of one element type, element by element, with broadcasting.</summary>
public abstract record BinaryOperation : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].DType != inputs[1].DType)
        {
            throw new TypeError(
                $"{Type} takes two tensors of one type. Received: {inputs[0].DType.Name()} and {inputs[1].DType.Name()}. Convert one of them with tf.cast.");
        }
        return [new TensorSpec(OutputType(inputs[0].DType), Broadcasting.Combine(inputs[0].Shape, inputs[1].Shape))];
    }

    /// <summary>The element type of the result.</summary>
    protected virtual TF_DataType OutputType(TF_DataType input) => input;
}
