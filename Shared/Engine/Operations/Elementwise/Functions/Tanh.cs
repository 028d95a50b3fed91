namespace TfNet.Engine;

/// <summary>The hyperbolic tangent.</summary>
public sealed record Tanh : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Tanh";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.TanhGrad(y, dy);
}

public static partial class Ops
{
    /// <summary>The hyperbolic tangent.</summary>
    public static Value Tanh(Value x) => Emit(new Tanh(), x);
}
