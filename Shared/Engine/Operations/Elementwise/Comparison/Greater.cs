namespace TfNet.Engine;

/// <summary>Whether a &gt; b.</summary>
public sealed record Greater : ComparisonOperation
{
    /// <inheritdoc/>
    public override string Type => "Greater";
}

public static partial class Ops
{
    /// <summary>Whether a &gt; b, with broadcasting.</summary>
    public static Value Greater(Value a, Value b) => Emit(new Greater(), a, b);
}
