namespace TfNet.Engine;

/// <summary>-x.</summary>
public sealed record Neg : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Neg";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Neg(dy);
}

public static partial class Ops
{
    /// <summary>-x.</summary>
    public static Value Neg(Value x) => Emit(new Neg(), x);
}
