using Tensorflow;

namespace TfNet.Engine;

/// <summary>The angle of the point (b, a): the arc tangent of a / b in the right quadrant.</summary>
public sealed record Atan2 : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Atan2";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Mul(b, Ops.Div(dy, Ops.Add(Ops.Square(a), Ops.Square(b))));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Neg(Ops.Mul(a, Ops.Div(dy, Ops.Add(Ops.Square(a), Ops.Square(b)))));
}

public static partial class Ops
{
    /// <summary>The angle of the point (b, a): the arc tangent of a / b in the right quadrant, with broadcasting.</summary>
    public static Value Atan2(Value a, Value b) => Emit(new Atan2(), a, b);
}
