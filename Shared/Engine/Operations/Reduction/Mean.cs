namespace TfNet.Engine;

/// <summary>The mean along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public sealed record Mean(Ints Axes, bool KeepDims) : ReductionOperation(Axes, KeepDims)
{
    /// <inheritdoc/>
    public override string Type => "Mean";

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (x, dy) = (b.Inputs[0], b.Gradient);
        var count = x.Shape.size / Math.Max(1, (double)dy.Shape.size);
        return [Ops.BroadcastTo(Expand(Ops.Div(dy, TensorValue.Scalar(count, x.DType)), x), x.Shape)];
    }
}

public static partial class Ops
{
    /// <summary>The mean along some axes.</summary>
    /// <param name="x">A tensor.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Mean(Value x, int[]? axes = null, bool keepDims = false) =>
        Emit(new Mean(TfNet.Engine.Axes.Normalize(axes, x.Shape.ndim), keepDims), x);
}
