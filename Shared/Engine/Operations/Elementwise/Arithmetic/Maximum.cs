namespace TfNet.Engine;

/// <summary>The larger of a and b; NaN if either is.</summary>
public sealed record Maximum : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Maximum";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Select(Ops.GreaterEqual(a, b), dy, Number(0, a));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Select(Ops.GreaterEqual(a, b), Number(0, a), dy);
}

public static partial class Ops
{
    /// <summary>The larger of a and b; NaN if either is, with broadcasting.</summary>
    public static Value Maximum(Value a, Value b) => Emit(new Maximum(), a, b);
}
