namespace TfNet.Engine;

/// <summary>The nearest whole number, halves to the even one.</summary>
public sealed record Round : UnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Round";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => null;
}

public static partial class Ops
{
    /// <summary>The nearest whole number, halves to the even one.</summary>
    public static Value Round(Value x) => Emit(new Round(), x);
}
