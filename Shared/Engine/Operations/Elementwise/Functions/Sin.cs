namespace TfNet.Engine;

/// <summary>The sine.</summary>
public sealed record Sin : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sin";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Cos(x));
}

public static partial class Ops
{
    /// <summary>The sine.</summary>
    public static Value Sin(Value x) => Emit(new Sin(), x);
}
