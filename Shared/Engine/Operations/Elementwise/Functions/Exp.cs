namespace TfNet.Engine;

/// <summary>eˣ.</summary>
public sealed record Exp : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Exp";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, y);
}

public static partial class Ops
{
    /// <summary>eˣ.</summary>
    public static Value Exp(Value x) => Emit(new Exp(), x);
}
