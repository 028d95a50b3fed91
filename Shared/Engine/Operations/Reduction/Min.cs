namespace TfNet.Engine;

/// <summary>The smallest element along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public sealed record Min(Ints Axes, bool KeepDims) : ReductionOperation(Axes, KeepDims)
{
    /// <inheritdoc/>
    public override string Type => "Min";

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        // Where several elements are the extreme one, they share the gradient.
        var x = b.Inputs[0];
        var chosen = Ops.Cast(Ops.Equal(x, Expand(b.Outputs[0], x)), x.DType);
        var count = Ops.Sum(chosen, Axes.Span.ToArray(), keepDims: true);
        return [Ops.Mul(Ops.Div(chosen, count), Expand(b.Gradient, x))];
    }
}

public static partial class Ops
{
    /// <summary>The smallest element along some axes.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Min(Value x, int[]? axes = null, bool keepDims = false) =>
        Emit(new Min(TfNet.Engine.Axes.Normalize(axes, x.Shape.ndim), keepDims), x);
}
