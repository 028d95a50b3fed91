namespace TfNet.Engine;

/// <summary>The tangent.</summary>
public sealed record Tan : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Tan";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, Ops.Square(Ops.Cos(x)));
}

public static partial class Ops
{
    /// <summary>The tangent.</summary>
    public static Value Tan(Value x) => Emit(new Tan(), x);
}
