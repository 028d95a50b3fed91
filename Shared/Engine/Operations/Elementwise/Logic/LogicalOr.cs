using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether a or b is true.</summary>
public sealed record LogicalOr : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "LogicalOr";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype == TF_DataType.TF_BOOL;
}

public static partial class Ops
{
    /// <summary>Whether a or b is true, with broadcasting.</summary>
    public static Value LogicalOr(Value a, Value b) => Emit(new LogicalOr(), a, b);
}
