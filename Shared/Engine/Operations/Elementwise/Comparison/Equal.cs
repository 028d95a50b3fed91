using Tensorflow;

namespace TfNet.Engine;

/// <summary>Whether a = b.</summary>
public sealed record Equal : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "Equal";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => true;
}

public static partial class Ops
{
    /// <summary>Whether a = b, with broadcasting.</summary>
    public static Value Equal(Value a, Value b) => Emit(new Equal(), a, b);
}
