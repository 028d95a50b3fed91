using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of a reciprocal, -dy y²: inputs (y, dy). Where dy is 0 it is 0, whatever y is.</summary>
public sealed record ReciprocalGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "ReciprocalGrad";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value y, Value dy, Value output) => Ops.Mul(Ops.Mul(Ops.Mul(g, Number(-2, y)), dy), y);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value y, Value dy, Value output) => Ops.ReciprocalGrad(y, g);
}

public static partial class Ops
{
    /// <summary>-dy y², 0 where dy is 0.</summary>
    public static Value ReciprocalGrad(Value y, Value dy) => Emit(new ReciprocalGrad(), y, dy);
}
