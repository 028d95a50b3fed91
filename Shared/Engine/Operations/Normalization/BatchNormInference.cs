using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Batch normalization with given statistics: inputs (x, scale (C,), offset (C,), mean (C,), variance (C,)).
/// y = x · inv + (offset - mean · inv), inv = scale / √(variance + Epsilon).
/// </summary>
/// <param name="Axis">The axis of the channels, not negative.</param>
/// <param name="Epsilon">What is added to the variance.</param>
public sealed record BatchNormInference(int Axis, double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Type => "BatchNormInference";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        BatchNormTraining.InferChannels(Type, inputs, Axis);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        Differentiation.Through(b, inputs => [Compose(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4])]);

    /// <summary>The same in terms of simple operations.</summary>
    private Value Compose(Value x, Value scale, Value offset, Value mean, Value variance)
    {
        var dims = new long[x.Shape.ndim];
        Array.Fill(dims, 1);
        dims[Axis] = x.Shape.Sizes[Axis];
        var inv = Ops.Mul(Ops.Rsqrt(Ops.Add(variance, TensorValue.Scalar(Epsilon, x.DType))), scale);
        var shift = Ops.Sub(offset, Ops.Mul(mean, inv));
        return Ops.Add(Ops.Mul(x, Ops.Reshape(inv, new Shape(dims))), Ops.Reshape(shift, new Shape(dims)));
    }
}

public static partial class Ops
{
    /// <summary>Batch normalization with given statistics.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="scale">The scale of each channel (C,).</param>
    /// <param name="offset">The offset of each channel (C,).</param>
    /// <param name="mean">The mean of each channel (C,).</param>
    /// <param name="variance">The variance of each channel (C,).</param>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    public static Value BatchNormInference(Value x, Value scale, Value offset, Value mean, Value variance, int axis = -1, double epsilon = 1e-3) =>
        Emit(new BatchNormInference(Axes.Normalize(axis, x.Shape.ndim), epsilon), x, scale, offset, mean, variance);
}
