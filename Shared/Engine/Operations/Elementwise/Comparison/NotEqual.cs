using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether a ≠ b.</summary>
public sealed record NotEqual : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "NotEqual";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => true;
}

public static partial class Ops
{
    /// <summary>Whether a ≠ b, with broadcasting.</summary>
    public static Value NotEqual(Value a, Value b) => Emit(new NotEqual(), a, b);
}
