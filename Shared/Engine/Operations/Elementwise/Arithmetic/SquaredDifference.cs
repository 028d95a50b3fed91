namespace TfNet.Engine;

/// <summary>(a - b)².</summary>
public sealed record SquaredDifference : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SquaredDifference";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Mul(Ops.Mul(Number(2, a), dy), Ops.Sub(a, b));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Mul(Ops.Mul(Number(-2, a), dy), Ops.Sub(a, b));
}

public static partial class Ops
{
    /// <summary>(a - b)², with broadcasting.</summary>
    public static Value SquaredDifference(Value a, Value b) => Emit(new SquaredDifference(), a, b);
}
