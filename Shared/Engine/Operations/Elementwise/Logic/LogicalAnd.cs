using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether a and b are both true.</summary>
public sealed record LogicalAnd : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "LogicalAnd";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype == TF_DataType.TF_BOOL;
}

public static partial class Ops
{
    /// <summary>Whether a and b are both true, with broadcasting.</summary>
    public static Value LogicalAnd(Value a, Value b) => Emit(new LogicalAnd(), a, b);
}
