namespace TfNet.Engine;

/// <summary>a + b.</summary>
public sealed record Add : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "AddV2";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => dy;

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => dy;
}

public static partial class Ops
{
    /// <summary>a + b, with broadcasting.</summary>
    public static Value Add(Value a, Value b) => Emit(new Add(), a, b);
}
