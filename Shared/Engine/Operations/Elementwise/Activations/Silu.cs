namespace TfNet.Engine;

/// <summary>x · sigmoid(x), also called swish.</summary>
public sealed record Silu : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Silu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y)
    {
        var s = Ops.Sigmoid(x);
        return Ops.Mul(dy, Ops.Mul(s, Ops.Add(Number(1, x), Ops.Mul(x, Ops.Sub(Number(1, x), s)))));
    }
}

public static partial class Ops
{
    /// <summary>x · sigmoid(x), also called swish.</summary>
    public static Value Silu(Value x) => Emit(new Silu(), x);
}
