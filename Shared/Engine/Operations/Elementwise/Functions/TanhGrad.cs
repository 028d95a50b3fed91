namespace TfNet.Engine;

/// <summary>The gradient of Tanh: dy · (1 - y²), y = tanh(x).</summary>
public sealed record TanhGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "TanhGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Mul(g, dy), Ops.Mul(Number(-2, y), y));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value y, Value dy, Value output) => Ops.TanhGrad(y, g);
}

public static partial class Ops
{
    /// <summary>The gradient of Tanh: dy · (1 - y²), y = tanh(x).</summary>
    public static Value TanhGrad(Value y, Value dy) => Emit(new TanhGrad(), y, dy);
}
