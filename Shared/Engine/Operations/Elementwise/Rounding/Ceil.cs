namespace TfNet.Engine;

/// <summary>The smallest whole number not below x.</summary>
public sealed record Ceil : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Ceil";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => null;
}

public static partial class Ops
{
    /// <summary>The smallest whole number not below x.</summary>
    public static Value Ceil(Value x) => Emit(new Ceil(), x);
}
