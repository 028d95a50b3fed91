namespace TfNet.Engine;

/// <summary>scale · x where x is positive, scale · alpha · (eˣ - 1) elsewhere (Klambauer et al., 2017).</summary>
public sealed record Selu : FloatUnaryOperation
{
    /// <summary>The paper's lambda.</summary>
    internal const double Scale = 1.0507009873554804934193349852946;

    /// <summary>The paper's lambda times alpha.</summary>
    internal const double ScaleAlpha = 1.7580993408473768599402175208123;

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
