namespace TfNet.Engine;

/// <summary>x / (1 + |x|).</summary>
public sealed record Softsign : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Softsign";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, Ops.Square(Ops.Add(Number(1, x), Ops.Abs(x))));
}

public static partial class Ops
{
    /// <summary>x / (1 + |x|).</summary>
    public static Value Softsign(Value x) => Emit(new Softsign(), x);
}
