namespace TfNet.Engine;

/// <summary>What a floor division leaves, with the sign of b: Python's %.</summary>
public sealed record Mod : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "FloorMod";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => dy;

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y) => Ops.Neg(Ops.Mul(dy, Ops.FloorDiv(a, b)));
}

public static partial class Ops
{
    /// <summary>What a floor division leaves, with the sign of b: Python's %, with broadcasting.</summary>
    public static Value Mod(Value a, Value b) => Emit(new Mod(), a, b);
}
