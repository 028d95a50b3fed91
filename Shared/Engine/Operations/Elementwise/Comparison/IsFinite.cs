namespace TfNet.Engine;

/// <summary>Whether x is neither infinite nor NaN.</summary>
public sealed record IsFinite : PredicateOperation
{
    /// <inheritdoc/>
    public override string Type => "IsFinite";
}

public static partial class Ops
{
    /// <summary>Whether x is neither infinite nor NaN.</summary>
    public static Value IsFinite(Value x) => Emit(new IsFinite(), x);
}
