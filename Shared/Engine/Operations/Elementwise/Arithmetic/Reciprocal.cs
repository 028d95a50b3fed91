namespace TfNet.Engine;

/// <summary>1/x.</summary>
public sealed record Reciprocal : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Reciprocal";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.ReciprocalGrad(y, dy);
}

public static partial class Ops
{
    /// <summary>1/x.</summary>
    public static Value Reciprocal(Value x) => Emit(new Reciprocal(), x);
}
