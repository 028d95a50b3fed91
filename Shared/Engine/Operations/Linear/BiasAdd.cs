using Tensorflow;

namespace TfNet.Engine;

/// <summary>x + bias along the last dimension: (…, O) + (O,).</summary>
public sealed record BiasAdd : Operation
{
    /// <inheritdoc/>
    public override string Type => "BiasAdd";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, bias) = (inputs[0], inputs[1]);
        if (x.DType != bias.DType)
            throw new TypeError($"BiasAdd takes two tensors of one type. Received: {x.DType.Name()} and {bias.DType.Name()}. Convert one of them with tf.cast.");
        if (x.Shape.ndim < 1 || bias.Shape.ndim != 1 || bias.Shape.Sizes[0] != x.Shape.Sizes[^1])
            throw new InvalidArgumentError($"A bias has one dimension of the size of the tensor's last. Received: {x} and a bias of {bias}. Reshape the bias.");
        return [x];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [b.Gradient, b.Needs(1) ? Ops.SumTo(b.Gradient, b.Inputs[1].Shape) : null];
}

public static partial class Ops
{
    /// <summary>x + bias along the last dimension.</summary>
    public static Value BiasAdd(Value x, Value bias) => Emit(new BiasAdd(), x, bias);
}
