namespace TfNet.Engine;

/// <summary>The gradient of Elu: dy where y = elu(x) is positive, dy · (y + alpha) elsewhere.</summary>
/// <param name="Alpha">The slope or scale for negative x.</param>
public sealed record EluGrad(double Alpha) : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "EluGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value y, Value output) => Ops.EluGrad(g, y, Alpha);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value y, Value output) => Ops.Select(Ops.Less(y, Number(0, y)), Ops.Mul(g, dy), Number(0, y));
}

public static partial class Ops
{
    /// <summary>The gradient of Elu: dy where y = elu(x) is positive, dy · (y + alpha) elsewhere.</summary>
    public static Value EluGrad(Value dy, Value y, double alpha) => Emit(new EluGrad(alpha), dy, y);
}
