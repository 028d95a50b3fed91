namespace TfNet.Engine;

/// <summary>The gradient of Relu6: dy where y = relu6(x) lies between 0 and 6, 0 elsewhere.</summary>
public sealed record Relu6Grad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Relu6Grad";

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value y, Value output) => Ops.Relu6Grad(g, y);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value y, Value output) => null;
}

public static partial class Ops
{
    /// <summary>The gradient of Relu6: dy where y = relu6(x) lies between 0 and 6, 0 elsewhere.</summary>
    public static Value Relu6Grad(Value dy, Value y) => Emit(new Relu6Grad(), dy, y);
}
