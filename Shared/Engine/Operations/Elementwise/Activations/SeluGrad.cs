namespace TfNet.Engine;

/// <summary>The gradient of Selu: dy · scale where y = selu(x) is positive, dy · (y + scale · alpha) elsewhere.</summary>
public sealed record SeluGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SeluGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value y, Value output) => Ops.SeluGrad(g, y);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value y, Value output) => Ops.Select(Ops.Less(y, Number(0, y)), Ops.Mul(g, dy), Number(0, y));
}

public static partial class Ops
{
    /// <summary>The gradient of Selu: dy · scale where y = selu(x) is positive, dy · (y + scale · alpha) elsewhere.</summary>
    public static Value SeluGrad(Value dy, Value y) => Emit(new SeluGrad(), dy, y);
}
