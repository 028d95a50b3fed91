namespace TfNet.Engine;

/// <summary>The gradient of Relu: dy where y = relu(x) is positive, 0 elsewhere.</summary>
public sealed record ReluGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "ReluGrad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value y, Value output) => Ops.ReluGrad(g, y);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value y, Value output) => null;
}

public static partial class Ops
{
    /// <summary>The gradient of Relu: dy where y = relu(x) is positive, 0 elsewhere.</summary>
    public static Value ReluGrad(Value dy, Value y) => Emit(new ReluGrad(), dy, y);
}
