namespace TfNet.Engine;

/// <summary>max(x, 0).</summary>
public sealed record Relu : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Relu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.ReluGrad(dy, y);
}

public static partial class Ops
{
    /// <summary>max(x, 0).</summary>
    public static Value Relu(Value x) => Emit(new Relu(), x);
}
