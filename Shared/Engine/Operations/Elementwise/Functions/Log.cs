namespace TfNet.Engine;

/// <summary>The natural logarithm.</summary>
public sealed record Log : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Log";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.Div(dy, x);
}

public static partial class Ops
{
    /// <summary>The natural logarithm.</summary>
    public static Value Log(Value x) => Emit(new Log(), x);
}
