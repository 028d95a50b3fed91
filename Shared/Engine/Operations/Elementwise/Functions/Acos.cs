namespace TfNet.Engine;

/// <summary>The arc cosine.</summary>
public sealed record Acos : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Acos";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Neg(Ops.Div(dy, Ops.Sqrt(Ops.Sub(Number(1, x), Ops.Square(x)))));
}

public static partial class Ops
{
    /// <summary>The arc cosine.</summary>
    public static Value Acos(Value x) => Emit(new Acos(), x);
}
