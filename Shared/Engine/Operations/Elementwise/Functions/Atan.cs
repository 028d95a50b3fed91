namespace TfNet.Engine;

/// <summary>The arc tangent.</summary>
public sealed record Atan : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Atan";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, Ops.Add(Number(1, x), Ops.Square(x)));
}

public static partial class Ops
{
    /// <summary>The arc tangent.</summary>
    public static Value Atan(Value x) => Emit(new Atan(), x);
}
