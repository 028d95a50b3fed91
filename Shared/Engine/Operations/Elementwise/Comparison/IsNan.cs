namespace TfNet.Engine;

/// <summary>Whether x is not a number.</summary>
public sealed record IsNan : PredicateOperation
{
    /// <inheritdoc/>
    public override string Type => "IsNan";
}

public static partial class Ops
{
    /// <summary>Whether x is not a number.</summary>
    public static Value IsNan(Value x) => Emit(new IsNan(), x);
}
