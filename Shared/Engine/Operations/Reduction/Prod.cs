namespace TfNet.Engine;

/// <summary>The product along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public sealed record Prod(Ints Axes, bool KeepDims) : ReductionOperation(Axes, KeepDims)
{
    /// <inheritdoc/>
    public override string Type => "Prod";

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        // The product of the others: P / x without zeros; with one zero only the zero's own gradient is left, with two none.
        var x = b.Inputs[0];
        var axes = Axes.Span.ToArray();
        var (zero, one) = (TensorValue.Scalar(0, x.DType), TensorValue.Scalar(1, x.DType));
        var isZero = Ops.Equal(x, zero);
        var filled = Ops.Select(isZero, one, x);
        var product = Ops.Prod(filled, axes, keepDims: true);
        var zeros = Ops.Sum(Ops.Cast(isZero, x.DType), axes, keepDims: true);
        var others = Ops.Select(
            isZero,
            Ops.Select(Ops.Equal(zeros, one), product, zero),
            Ops.Select(Ops.Equal(zeros, zero), Ops.Div(product, filled), zero));
        return [Ops.Mul(Expand(b.Gradient, x), others)];
    }
}

public static partial class Ops
{
    /// <summary>The product along some axes.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Prod(Value x, int[]? axes = null, bool keepDims = false) =>
        Emit(new Prod(TfNet.Engine.Axes.Normalize(axes, x.Shape.ndim), keepDims), x);
}
