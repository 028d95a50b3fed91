using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether any element is true along some axes.</summary>
/// <param name="Axes">The axes that go, ascending and not negative.</param>
/// <param name="KeepDims">Whether the axes stay with size 1.</param>
public sealed record Any(Ints Axes, bool KeepDims) : ReductionOperation(Axes, KeepDims)
{
    /// <inheritdoc/>
    public override string Type => "Any";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype == TF_DataType.TF_BOOL;
}

public static partial class Ops
{
    /// <summary>Whether any element is true along some axes.</summary>
    /// <param name="x">A tensor of bools.</param>
    /// <param name="axes">The axes, all of them for <see langword="null"/>.</param>
    /// <param name="keepDims">Whether the axes stay with size 1.</param>
    public static Value Any(Value x, int[]? axes = null, bool keepDims = false) =>
        Emit(new Any(TfNet.Engine.Axes.Normalize(axes, x.Shape.ndim), keepDims), x);
}
