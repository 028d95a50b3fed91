namespace TfNet.Engine;

/// <summary>The smaller of a and b; NaN if either is.</summary>
public sealed record Minimum : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Minimum";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Select(Ops.LessEqual(a, b), dy, Number(0, a));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Select(Ops.LessEqual(a, b), Number(0, a), dy);
}

public static partial class Ops
{
    /// <summary>The smaller of a and b; NaN if either is, with broadcasting.</summary>
    public static Value Minimum(Value a, Value b) => Emit(new Minimum(), a, b);
}
