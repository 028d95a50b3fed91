namespace TfNet.Engine;

/// <summary>x · Φ(x), Φ being the normal distribution (Hendrycks and Gimpel, 2016).</summary>
/// <param name="Approximate">Whether Φ is approximated by 0.5 (1 + tanh(√(2/π) (x + 0.044715 x³))) instead of 0.5 (1 + erf(x/√2)).</param>
public sealed record Gelu(bool Approximate) : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Gelu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Mul(dy, Approximate ? ApproximateSlope(x) : ExactSlope(x));

    // Φ(x) + x φ(x)
    private static Value ExactSlope(Value x)
    {
        var cdf = Ops.Mul(Number(0.5, x), Ops.Add(Number(1, x), Ops.Erf(Ops.Mul(x, Number(Math.Sqrt(0.5), x)))));
        var density = Ops.Mul(Number(1 / Math.Sqrt(2 * Math.PI), x), Ops.Exp(Ops.Mul(Number(-0.5, x), Ops.Square(x))));
        return Ops.Add(cdf, Ops.Mul(x, density));
    }

    // 0.5 (1 + t) + 0.5 x (1 - t²) u', t = tanh(u), u = √(2/π) (x + 0.044715 x³)
    private static Value ApproximateSlope(Value x)
    {
        var square = Ops.Square(x);
        var factor = Number(Math.Sqrt(2 / Math.PI), x);
        var t = Ops.Tanh(Ops.Mul(factor, Ops.Mul(x, Ops.Add(Number(1, x), Ops.Mul(Number(0.044715, x), square)))));
        var du = Ops.Mul(factor, Ops.Add(Number(1, x), Ops.Mul(Number(3 * 0.044715, x), square)));
        var half = Number(0.5, x);
        return Ops.Add(
            Ops.Mul(half, Ops.Add(Number(1, x), t)),
            Ops.Mul(Ops.Mul(half, x), Ops.Mul(Ops.Sub(Number(1, x), Ops.Square(t)), du)));
    }
}

public static partial class Ops
{
    /// <summary>x · Φ(x), Φ being the normal distribution.</summary>
    /// <param name="x">A floating-point tensor.</param>
    /// <param name="approximate">Whether Φ is approximated with the hyperbolic tangent.</param>
    public static Value Gelu(Value x, bool approximate = false) => Emit(new Gelu(approximate), x);
}
