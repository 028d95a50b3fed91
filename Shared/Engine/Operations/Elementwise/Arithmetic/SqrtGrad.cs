using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of a square root, ½ dy / y: inputs (y, dy). Where dy is 0 it is 0, whatever y is.</summary>
public sealed record SqrtGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SqrtGrad";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Neg(Ops.Div(g, y)), output);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Div(g, y), Number(0.5, y));
}

public static partial class Ops
{
    /// <summary>½ dy / y, 0 where dy is 0.</summary>
    public static Value SqrtGrad(Value y, Value dy) => Emit(new SqrtGrad(), y, dy);
}
