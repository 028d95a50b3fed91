namespace TfNet.Engine;

/// <summary>1 / (1 + e⁻ˣ).</summary>
public sealed record Sigmoid : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sigmoid";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.SigmoidGrad(y, dy);
}

public static partial class Ops
{
    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Value Sigmoid(Value x) => Emit(new Sigmoid(), x);
}
