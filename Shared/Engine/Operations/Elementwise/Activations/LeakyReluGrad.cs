namespace TfNet.Engine;

/// <summary>The gradient of LeakyRelu: dy where x is positive, alpha · dy elsewhere.</summary>
/// <param name="Alpha">The slope or scale for negative x.</param>
public sealed record LeakyReluGrad(double Alpha) : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "LeakyReluGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value x, Value output) => Ops.LeakyReluGrad(g, x, Alpha);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value x, Value output) => null;
}

public static partial class Ops
{
    /// <summary>The gradient of LeakyRelu: dy where x is positive, alpha · dy elsewhere.</summary>
    public static Value LeakyReluGrad(Value dy, Value x, double alpha) => Emit(new LeakyReluGrad(alpha), dy, x);
}
