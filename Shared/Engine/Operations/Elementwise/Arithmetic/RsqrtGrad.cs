using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of a reciprocal square root, -½ dy y³: inputs (y, dy). Where dy is 0 it is 0, whatever y is.</summary>
public sealed record RsqrtGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "RsqrtGrad";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Mul(Ops.Mul(Number(-1.5, y), g), dy), Ops.Square(y));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value y, Value dy, Value output) => Ops.RsqrtGrad(y, g);
}

public static partial class Ops
{
    /// <summary>-½ dy y³, 0 where dy is 0.</summary>
    public static Value RsqrtGrad(Value y, Value dy) => Emit(new RsqrtGrad(), y, dy);
}
