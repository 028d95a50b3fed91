namespace TfNet.Engine;

/// <summary>min(max(x, 0), 6).</summary>
public sealed record Relu6 : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Relu6";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Relu6Grad(dy, y);
}

public static partial class Ops
{
    /// <summary>min(max(x, 0), 6).</summary>
    public static Value Relu6(Value x) => Emit(new Relu6(), x);
}
