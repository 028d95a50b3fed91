namespace TfNet.Engine;

/// <summary>The largest whole number not above x.</summary>
public sealed record Floor : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Floor";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => null;
}

public static partial class Ops
{
    /// <summary>The largest whole number not above x.</summary>
    public static Value Floor(Value x) => Emit(new Floor(), x);
}
