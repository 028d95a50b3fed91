namespace TfNet.Engine;

/// <summary>|x|.</summary>
public sealed record Abs : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Abs";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Sign(x));
}

public static partial class Ops
{
    /// <summary>|x|.</summary>
    public static Value Abs(Value x) => Emit(new Abs(), x);
}
