namespace TfNet.Engine;

/// <summary>The gradient of Sigmoid: dy · y · (1 - y), y = sigmoid(x).</summary>
public sealed record SigmoidGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SigmoidGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Mul(g, dy), Ops.Sub(Number(1, y), Ops.Mul(Number(2, y), y)));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value y, Value dy, Value output) => Ops.SigmoidGrad(y, g);
}

public static partial class Ops
{
    /// <summary>The gradient of Sigmoid: dy · y · (1 - y), y = sigmoid(x).</summary>
    public static Value SigmoidGrad(Value y, Value dy) => Emit(new SigmoidGrad(), y, dy);
}
