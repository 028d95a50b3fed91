namespace TfNet.Engine;

/// <summary>Whether a ≤ b.</summary>
public sealed record LessEqual : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "LessEqual";
}

public static partial class Ops
{
    /// <summary>Whether a ≤ b, with broadcasting.</summary>
    public static Value LessEqual(Value a, Value b) => Emit(new LessEqual(), a, b);
}
