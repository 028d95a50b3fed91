namespace TfNet.Engine;

/// <summary>log(1 + eˣ).</summary>
public sealed record Softplus : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Softplus";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Sigmoid(x));
}

public static partial class Ops
{
    /// <summary>log(1 + eˣ).</summary>
    public static Value Softplus(Value x) => Emit(new Softplus(), x);
}
