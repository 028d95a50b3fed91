using Tensorflow;

namespace TfNet.Engine;

/// <summary>a where the condition holds, b elsewhere: inputs (condition, a, b), with broadcasting.</summary>
public sealed record Select : Operation
{
    /// <inheritdoc/>
    public override string Type => "SelectV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].DType != TF_DataType.TF_BOOL)
            throw new TypeError($"The condition of a selection is of type bool. Received: {inputs[0].DType.Name()}. Compare it with something first.");
        if (inputs[1].DType != inputs[2].DType)
        {
            throw new TypeError(
                $"A selection takes two tensors of one type. Received: {inputs[1].DType.Name()} and {inputs[2].DType.Name()}. Convert one of them with tf.cast.");
        }
        return [new TensorSpec(inputs[1].DType, Broadcasting.Combine(inputs[0].Shape, Broadcasting.Combine(inputs[1].Shape, inputs[2].Shape)))];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var zero = TensorValue.Scalar(0, b.Gradient.DType);
        return
        [
            null,
            b.Needs(1) ? Ops.SumTo(Ops.Select(b.Inputs[0], b.Gradient, zero), b.Inputs[1].Shape) : null,
            b.Needs(2) ? Ops.SumTo(Ops.Select(b.Inputs[0], zero, b.Gradient), b.Inputs[2].Shape) : null,
        ];
    }
}

public static partial class Ops
{
    /// <summary>a where the condition holds, b elsewhere, with broadcasting.</summary>
    public static Value Select(Value condition, Value a, Value b) => Emit(new Select(), condition, a, b);
}
