namespace TfNet.Engine;

/// <summary>The largest whole number not above a / b.</summary>
public sealed record FloorDiv : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "FloorDiv";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => null;

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => null;
}

public static partial class Ops
{
    /// <summary>The largest whole number not above a / b, with broadcasting.</summary>
    public static Value FloorDiv(Value a, Value b) => Emit(new FloorDiv(), a, b);
}
