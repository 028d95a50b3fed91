namespace TfNet.Engine;

/// <summary>The natural logarithm of 1 + x, exact near 0.</summary>
public sealed record Log1p : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Log1p";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, Ops.Add(x, Number(1, x)));
}

public static partial class Ops
{
    /// <summary>The natural logarithm of 1 + x, exact near 0.</summary>
    public static Value Log1p(Value x) => Emit(new Log1p(), x);
}
