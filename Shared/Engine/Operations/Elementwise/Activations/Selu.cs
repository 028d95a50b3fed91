namespace TfNet.Engine;

/// <summary>scale · x where x is positive, scale · alpha · (eˣ - 1) elsewhere (Klambauer et al., 2017).</summary>
public sealed record Selu : FloatUnaryOperation
{
    /// <inheritdoc/>
    public override string Type => "Selu";

    /// <inheritdoc/>
    protected override Value? Derive(Value dy, Value x, Value y) => Ops.SeluGrad(dy, y);
}

public static partial class Ops
{
    /// <summary>scale · x where x is positive, scale · alpha · (eˣ - 1) elsewhere (Klambauer et al., 2017).</summary>
    public static Value Selu(Value x) => Emit(new Selu(), x);
}
