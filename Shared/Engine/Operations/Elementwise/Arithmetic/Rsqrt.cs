namespace TfNet.Engine;

/// <summary>1/√x.</summary>
public sealed record Rsqrt : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Rsqrt";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.RsqrtGrad(y, dy);
}

public static partial class Ops
{
    /// <summary>1/√x.</summary>
    public static Value Rsqrt(Value x) => Emit(new Rsqrt(), x);
}
