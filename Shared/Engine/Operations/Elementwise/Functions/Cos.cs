namespace TfNet.Engine;

/// <summary>The cosine.</summary>
public sealed record Cos : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Cos";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Neg(Ops.Mul(dy, Ops.Sin(x)));
}

public static partial class Ops
{
    /// <summary>The cosine.</summary>
    public static Value Cos(Value x) => Emit(new Cos(), x);
}
