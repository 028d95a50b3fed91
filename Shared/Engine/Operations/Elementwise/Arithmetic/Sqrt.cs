namespace TfNet.Engine;

/// <summary>√x.</summary>
public sealed record Sqrt : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sqrt";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(Ops.Mul(dy, Number(0.5, x)), y);
}

public static partial class Ops
{
    /// <summary>√x.</summary>
    public static Value Sqrt(Value x) => Emit(new Sqrt(), x);
}
