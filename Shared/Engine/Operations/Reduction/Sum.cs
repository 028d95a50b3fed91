namespace TfNet.Engine;

/// <summary>The sum along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public sealed record Sum(Ints Axes, bool KeepDims) : ReductionOperation(Axes, KeepDims)
{
    /// <inheritdoc/>
    public override string Type => "Sum";

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [Ops.BroadcastTo(Expand(b.Gradient, b.Inputs[0]), b.Inputs[0].Shape)];
}

public static partial class Ops
{
    /// <summary>The sum along some axes.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Sum(Value x, int[]? axes = null, bool keepDims = false) =>
        Emit(new Sum(TfNet.Engine.Axes.Normalize(axes, x.Shape.ndim), keepDims), x);
}
