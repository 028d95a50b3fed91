namespace TfNet.Engine;

/// <summary>a / b; integers are divided towards zero.</summary>
public sealed record Div : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "RealDiv";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Div(dy, b);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Mul(dy, Ops.Div(Ops.Div(Ops.Neg(a), b), b));
}

public static partial class Ops
{
    /// <summary>a / b; integers are divided towards zero, with broadcasting.</summary>
    public static Value Div(Value a, Value b) => Emit(new Div(), a, b);
}
