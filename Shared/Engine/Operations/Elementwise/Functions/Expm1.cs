namespace TfNet.Engine;

/// <summary>eˣ - 1, exact near 0.</summary>
public sealed record Expm1 : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Expm1";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Exp(x));
}

public static partial class Ops
{
    /// <summary>eˣ - 1, exact near 0.</summary>
    public static Value Expm1(Value x) => Emit(new Expm1(), x);
}
