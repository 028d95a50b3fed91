using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether x is false.</summary>
public sealed record LogicalNot : PredicateOperation
{
    /// <inheritdoc/>
    public override string Type => "LogicalNot";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype == TF_DataType.TF_BOOL;
}

public static partial class Ops
{
    /// <summary>Whether x is false.</summary>
    public static Value LogicalNot(Value x) => Emit(new LogicalNot(), x);
}
