namespace TfNet.Engine;

/// <summary>x · sigmoid(x), also called swish.</summary>
public sealed record Silu : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Silu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.SiluGrad(dy, x);
}

public static partial class Ops
{
    /// <summary>x · sigmoid(x), also called swish.</summary>
    public static Value Silu(Value x) => Emit(new Silu(), x);
}
