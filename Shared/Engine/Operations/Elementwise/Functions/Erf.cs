namespace TfNet.Engine;

/// <summary>The error function, 2/√π ∫₀ˣ exp(-t²) dt.</summary>
public sealed record Erf : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Erf";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Ops.Mul(Number(2 / Math.Sqrt(Math.PI), x), Ops.Exp(Ops.Neg(Ops.Square(x)))));
}

public static partial class Ops
{
    /// <summary>The error function, 2/√π ∫₀ˣ exp(-t²) dt.</summary>
    public static Value Erf(Value x) => Emit(new Erf(), x);
}
