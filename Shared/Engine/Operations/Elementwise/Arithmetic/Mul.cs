namespace TfNet.Engine;

/// <summary>a · b.</summary>
public sealed record Mul : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Mul";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Mul(dy, b);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Mul(dy, a);
}

public static partial class Ops
{
    /// <summary>a · b, with broadcasting.</summary>
    public static Value Mul(Value a, Value b) => Emit(new Mul(), a, b);
}
