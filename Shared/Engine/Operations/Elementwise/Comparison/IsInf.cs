namespace TfNet.Engine;

/// <summary>Whether x is plus or minus infinity.</summary>
public sealed record IsInf : PredicateOperation
{
    /// <inheritdoc/>
    public override string Type => "IsInf";
}

public static partial class Ops
{
    /// <summary>Whether x is plus or minus infinity.</summary>
    public static Value IsInf(Value x) => Emit(new IsInf(), x);
}
