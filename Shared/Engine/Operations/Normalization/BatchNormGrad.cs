using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The gradients of batch normalization in training: inputs (x, scale (C,), mean (C,), variance (C,), dy), outputs (dx, dscale (C,), doffset (C,)).
/// x̂ = (x - mean) · r, r = 1/√(variance + Epsilon); dx = scale · r · (dy - mean(dy) - x̂ · mean(dy · x̂)), dscale = Σ dy · x̂, doffset = Σ dy.
/// </summary>
/// <param name="Axis">The axis of the channels, not negative.</param>
/// <param name="Epsilon">What is added to the variance.</param>
public sealed record BatchNormGrad(int Axis, double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Type => "BatchNormGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var channels = BatchNormTraining.InferChannels(Type, inputs[..^1], Axis);
        if (inputs[^1] != inputs[0])
            throw new InvalidArgumentError($"The gradient of a batch normalization of {inputs[0]} has the same type and shape. Received: {inputs[^1]}.");
        return [inputs[0], channels, channels];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        Differentiation.Through(b, inputs => Compose(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]));

    /// <summary>The same in terms of simple operations.</summary>
    private Value[] Compose(Value x, Value scale, Value mean, Value variance, Value dy)
    {
        var dims = new long[x.Shape.ndim];
        Array.Fill(dims, 1);
        dims[Axis] = x.Shape.Sizes[Axis];
        var along = new Shape(dims);
        int[] axes = [.. Enumerable.Range(0, x.Shape.ndim).Where(axis => axis != Axis)];
        var r = Ops.Rsqrt(Ops.Add(Ops.Reshape(variance, along), TensorValue.Scalar(Epsilon, x.DType)));
        var normalized = Ops.Mul(Ops.Sub(x, Ops.Reshape(mean, along)), r);
        var product = Ops.Mul(dy, normalized);
        var centered = Ops.Sub(Ops.Sub(dy, Ops.Mean(dy, axes, keepDims: true)), Ops.Mul(normalized, Ops.Mean(product, axes, keepDims: true)));
        return [Ops.Mul(Ops.Mul(Ops.Reshape(scale, along), r), centered), Ops.Sum(product, axes), Ops.Sum(dy, axes)];
    }
}

public static partial class Ops
{
    /// <summary>The gradients of batch normalization in training.</summary>
    public static (Value X, Value Scale, Value Offset) BatchNormGrad(
        Value x, Value scale, Value mean, Value variance, Value dy, int axis, double epsilon)
    {
        var outputs = EmitAll(new BatchNormGrad(Axes.Normalize(axis, x.Shape.ndim), epsilon), x, scale, mean, variance, dy);
        return (outputs[0], outputs[1], outputs[2]);
    }
}
