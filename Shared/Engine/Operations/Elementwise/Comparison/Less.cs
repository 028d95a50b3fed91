namespace TfNet.Engine;

/// <summary>Whether a &lt; b.</summary>
public sealed record Less : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "Less";
}

public static partial class Ops
{
    /// <summary>Whether a &lt; b, with broadcasting.</summary>
    public static Value Less(Value a, Value b) => Emit(new Less(), a, b);
}
