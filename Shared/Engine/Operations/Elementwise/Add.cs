namespace TfNet.Engine;

/// <summary>a + b.</summary>
public sealed record Add : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "AddV2";

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [Ops.SumTo(b.Gradient, b.Inputs[0].Shape), Ops.SumTo(b.Gradient, b.Inputs[1].Shape)];
}

public static partial class Ops
{
    /// <summary>a + b, with broadcasting.</summary>
    public static Value Add(Value a, Value b) => Emit(new Add(), a, b);
}
