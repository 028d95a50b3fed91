using Tensorflow;

namespace TfNet.Engine;

/// <summary>The same numbers in another element type. Floating-point numbers lose their fraction when they become integers; anything but 0 becomes true.</summary>
/// <param name="Target">The element type.</param>
public sealed record Cast(TF_DataType Target) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Cast";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0] with { DType = Target }];

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [b.Inputs[0].DType.IsFloating() && Target.IsFloating() ? Ops.Cast(b.Gradient, b.Inputs[0].DType) : null];
}

public static partial class Ops
{
    /// <summary>The same numbers in another element type; the value itself when it already has it.</summary>
    public static Value Cast(Value x, TF_DataType dtype) => x.DType == dtype ? x : Emit(new Cast(dtype), x);
}
