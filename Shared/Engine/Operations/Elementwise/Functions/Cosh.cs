namespace TfNet.Engine;

/// <summary>The hyperbolic cosine.</summary>
public sealed record Cosh : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Cosh";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Sinh(x));
}

public static partial class Ops
{
    /// <summary>The hyperbolic cosine.</summary>
    public static Value Cosh(Value x) => Emit(new Cosh(), x);
}
