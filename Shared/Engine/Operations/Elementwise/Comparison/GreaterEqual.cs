namespace TfNet.Engine;

/// <summary>Whether a ≥ b.</summary>
public sealed record GreaterEqual : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "GreaterEqual";
}

public static partial class Ops
{
    /// <summary>Whether a ≥ b, with broadcasting.</summary>
    public static Value GreaterEqual(Value a, Value b) => Emit(new GreaterEqual(), a, b);
}
