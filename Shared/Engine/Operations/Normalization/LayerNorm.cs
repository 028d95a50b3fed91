using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Normalization of each sample along its last axes: inputs (x, scale, offset), both in the shape of those axes, outputs (y, mean, 1/√(variance + Epsilon)),
/// the statistics in the shape of the other axes. y = x · inv + (offset - mean · inv), inv = scale / √(variance + Epsilon).
/// </summary>
/// <param name="FirstAxis">The first of the axes that are normalized, not negative.</param>
/// <param name="Epsilon">What is added to the variance.</param>
public sealed record LayerNorm(int FirstAxis, double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Type => "LayerNorm";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var x = inputs[0];
        var (inner, outer) = Parts(x, FirstAxis);
        if (!x.DType.IsFloating() || inputs[1] != inner || inputs[2] != inner)
            throw new InvalidArgumentError($"Layer normalization of a floating-point tensor of {x} takes a scale and an offset of {inner}. Received: {inputs[1]} and {inputs[2]}. Reshape or convert them.");
        return [x, outer, outer];
    }

    /// <summary>The specs of what is normalized together, and of the numbers that there is one of for each such part.</summary>
    internal static (TensorSpec Inner, TensorSpec Outer) Parts(TensorSpec x, int firstAxis) =>
        (x with { Shape = x.Shape.Slice(firstAxis, x.Shape.ndim - firstAxis) }, x with { Shape = x.Shape.Slice(0, firstAxis) });

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        if (b.HasGradient(1) || b.HasGradient(2))
            return Differentiation.Through(b, inputs => Compose(inputs[0], inputs[1], inputs[2]));
        return [.. Ops.EmitAll(new LayerNormGrad(FirstAxis), b.Inputs[0], b.Inputs[1], b.Outputs[1], b.Outputs[2], b.Gradient)];
    }

    /// <summary>The same in terms of simple operations.</summary>
    private Value[] Compose(Value x, Value scale, Value offset)
    {
        int[] axes = [.. Enumerable.Range(FirstAxis, x.Shape.ndim - FirstAxis)];
        var mean = Ops.Mean(x, axes, keepDims: true);
        var r = Ops.Rsqrt(Ops.Add(Ops.Variance(x, axes, keepDims: true), TensorValue.Scalar(Epsilon, x.DType)));
        var inv = Ops.Mul(r, scale);
        var y = Ops.Add(Ops.Mul(x, inv), Ops.Sub(offset, Ops.Mul(mean, inv)));
        return [y, Ops.Squeeze(mean, axes), Ops.Squeeze(r, axes)];
    }
}

public static partial class Ops
{
    /// <summary>Normalization of each sample along its last axes.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="scale">The scale, in the shape of the normalized axes.</param>
    /// <param name="offset">The offset, in the shape of the normalized axes.</param>
    /// <param name="firstAxis">The first of the axes that are normalized.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    public static Value LayerNorm(Value x, Value scale, Value offset, int firstAxis = -1, double epsilon = 1e-3) =>
        Emit(new LayerNorm(Axes.Normalize(firstAxis, x.Shape.ndim), epsilon), x, scale, offset);
}
