namespace TfNet.Engine;

/// <summary>-1, 0 or 1 by the sign of x; NaN stays.</summary>
public sealed record Sign : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sign";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.ZerosLike(x);
}

public static partial class Ops
{
    /// <summary>-1, 0 or 1 by the sign of x; NaN stays.</summary>
    public static Value Sign(Value x) => Emit(new Sign(), x);
}
