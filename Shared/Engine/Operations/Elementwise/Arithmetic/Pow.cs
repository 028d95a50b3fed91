namespace TfNet.Engine;

/// <summary>a to the power of b.</summary>
public sealed record Pow : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Pow";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value dy, Value a, Value b, Value y) => Ops.Mul(Ops.Mul(dy, b), Ops.Pow(a, Ops.Sub(b, Number(1, b))));

    /// <inheritdoc/>
    protected override Value? DeriveB(Value dy, Value a, Value b, Value y)
    {
        // log is taken where it exists; elsewhere the power does not change smoothly with its exponent.
        var positive = Ops.Greater(a, Number(0, a));
        var log = Ops.Select(positive, Ops.Log(Ops.Select(positive, a, Number(1, a))), Number(0, a));
        return Ops.Mul(Ops.Mul(dy, y), log);
    }
}

public static partial class Ops
{
    /// <summary>a to the power of b, with broadcasting.</summary>
    public static Value Pow(Value a, Value b) => Emit(new Pow(), a, b);
}
