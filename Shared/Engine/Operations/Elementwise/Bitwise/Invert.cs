using Tensorflow;

namespace TfNet.Engine;

/// <summary>An integer with each bit turned over.</summary>
public sealed record Invert : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Invert";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsInteger();

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => null;
}

public static partial class Ops
{
    /// <summary>An integer with each bit turned over.</summary>
    public static Value Invert(Value x) => Emit(new Invert(), x);
}
