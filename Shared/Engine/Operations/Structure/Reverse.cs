namespace TfNet.Engine;

/// <summary>A tensor with the order along some axes turned round.</summary>
/// <param name="Axes">The axes, ascending and not negative.</param>
public sealed record Reverse(Ints Axes) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ReverseV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.Emit(this, b.Gradient)];
}

public static partial class Ops
{
    /// <summary>A tensor with the order along some axes turned round.</summary>
    public static Value Reverse(Value x, int[] axes) => Emit(new Reverse(Axes.Normalize(axes, x.Shape.ndim)), x);
}
