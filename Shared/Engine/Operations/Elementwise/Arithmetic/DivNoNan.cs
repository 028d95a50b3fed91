namespace TfNet.Engine;

/// <summary>a / b, 0 where b is 0.</summary>
public sealed record DivNoNan : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "DivNoNan";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.DivNoNan(dy, b);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Mul(dy, Ops.DivNoNan(Ops.DivNoNan(Ops.Neg(a), b), b));
}

public static partial class Ops
{
    /// <summary>a / b, 0 where b is 0, with broadcasting.</summary>
    public static Value DivNoNan(Value a, Value b) => Emit(new DivNoNan(), a, b);
}
