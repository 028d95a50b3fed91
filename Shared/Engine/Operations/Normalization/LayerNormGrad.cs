using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The gradients of layer normalization: inputs (x, scale, mean, r, dy), r = 1/√(variance + epsilon), outputs (dx, dscale, doffset).
/// x̂ = (x - mean) · r, g = dy · scale; dx = r · (g - mean(g) - x̂ · mean(g · x̂)), the means along the normalized axes; dscale = Σ dy · x̂, doffset = Σ dy over the others.
/// </summary>
/// <param name="FirstAxis">The first of the axes that are normalized, not negative.</param>
public sealed record LayerNormGrad(int FirstAxis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "LayerNormGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (inner, outer) = LayerNorm.Parts(inputs[0], FirstAxis);
        if (inputs[1] != inner || inputs[2] != outer || inputs[3] != outer || inputs[4] != inputs[0])
        {
            throw new InvalidArgumentError(
                $"The gradient of a layer normalization of {inputs[0]} takes a scale of {inner}, statistics of {outer} and a gradient of {inputs[0]}. Received: {inputs[1]}, {inputs[2]}, {inputs[3]} and {inputs[4]}.");
        }
        return [inputs[0], inner, inner];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        Differentiation.Through(b, inputs => Compose(inputs[0], inputs[1], inputs[2], inputs[3], inputs[4]));

    /// <summary>The same in terms of simple operations.</summary>
    private Value[] Compose(Value x, Value scale, Value mean, Value r, Value dy)
    {
        int[] inner = [.. Enumerable.Range(FirstAxis, x.Shape.ndim - FirstAxis)];
        var statistics = Axes.Reduce(x.Shape, inner, keepDims: true);
        (mean, r) = (Ops.Reshape(mean, statistics), Ops.Reshape(r, statistics));
        var normalized = Ops.Mul(Ops.Sub(x, mean), r);
        var g = Ops.Mul(dy, scale);
        var centered = Ops.Sub(
            Ops.Sub(g, Ops.Mean(g, inner, keepDims: true)),
            Ops.Mul(normalized, Ops.Mean(Ops.Mul(g, normalized), inner, keepDims: true)));
        return [Ops.Mul(r, centered), Ops.SumTo(Ops.Mul(dy, normalized), scale.Shape), Ops.SumTo(dy, scale.Shape)];
    }
}
