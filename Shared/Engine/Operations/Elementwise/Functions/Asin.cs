namespace TfNet.Engine;

/// <summary>The arc sine.</summary>
public sealed record Asin : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Asin";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, Ops.Sqrt(Ops.Sub(Number(1, x), Ops.Square(x))));
}

public static partial class Ops
{
    /// <summary>The arc sine.</summary>
    public static Value Asin(Value x) => Emit(new Asin(), x);
}
