namespace TfNet.Engine;

/// <summary>x where x is positive, alpha · x elsewhere.</summary>
/// <param name="Alpha">The slope for negative x.</param>
public sealed record LeakyRelu(double Alpha) : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "LeakyRelu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.LeakyReluGrad(dy, x, Alpha);
}

public static partial class Ops
{
    /// <summary>x where x is positive, <paramref name="alpha"/> · x elsewhere.</summary>
    public static Value LeakyRelu(Value x, double alpha = 0.2) => Emit(new LeakyRelu(alpha), x);
}
