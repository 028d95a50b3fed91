namespace TfNet.Engine;

/// <summary>a - b.</summary>
public sealed record Sub : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Sub";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => dy;

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Neg(dy);
}

public static partial class Ops
{
    /// <summary>a - b, with broadcasting.</summary>
    public static Value Sub(Value a, Value b) => Emit(new Sub(), a, b);
}
