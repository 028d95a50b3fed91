namespace TfNet.Engine;

/// <summary>The hyperbolic sine.</summary>
public sealed record Sinh : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sinh";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Cosh(x));
}

public static partial class Ops
{
    /// <summary>The hyperbolic sine.</summary>
    public static Value Sinh(Value x) => Emit(new Sinh(), x);
}
