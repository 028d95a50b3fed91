namespace TfNet.Engine;

/// <summary>x².</summary>
public sealed record Square : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Square";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Mul(x, Number(2, x)));
}

public static partial class Ops
{
    /// <summary>x².</summary>
    public static Value Square(Value x) => Emit(new Square(), x);
}
