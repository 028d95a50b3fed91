namespace TfNet.Engine;

/// <summary>x where x is positive, alpha · (eˣ - 1) elsewhere (Clevert et al., 2016).</summary>
/// <param name="Alpha">The scale for negative x.</param>
public sealed record Elu(double Alpha) : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Elu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.EluGrad(dy, y, Alpha);
}

public static partial class Ops
{
    /// <summary>x where x is positive, <paramref name="alpha"/> · (eˣ - 1) elsewhere.</summary>
    public static Value Elu(Value x, double alpha = 1) => Emit(new Elu(alpha), x);
}
