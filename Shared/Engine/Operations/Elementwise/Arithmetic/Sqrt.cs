namespace TfNet.Engine;

/// <summary>√x.</summary>
public sealed record Sqrt : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sqrt";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.SqrtGrad(y, dy);
}

public static partial class Ops
{
    /// <summary>√x.</summary>
    public static Value Sqrt(Value x) => Emit(new Sqrt(), x);
}
