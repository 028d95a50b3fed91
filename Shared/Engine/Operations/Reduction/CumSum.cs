using Tensorflow;

namespace TfNet.Engine;

/// <summary>Running sums along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
/// <param name="Exclusive">Whether an element's own value is left out of its sum.</param>
/// <param name="Reverse">Whether sums run from the end.</param>
public sealed record CumSum(int Axis, bool Exclusive, bool Reverse) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Cumsum";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsFloating() || inputs[0].DType.IsInteger()
        ? [inputs[0]]
        : throw new TypeError($"{Type} does not take tensors of type {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.CumSum(b.Gradient, Axis, Exclusive, !Reverse)];
}

public static partial class Ops
{
    /// <summary>Running sums along an axis.</summary>
    /// <param name="x">A tensor of numbers.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="exclusive">Whether an element's own value is left out of its sum.</param>
    /// <param name="reverse">Whether sums run from the end.</param>
    public static Value CumSum(Value x, int axis = 0, bool exclusive = false, bool reverse = false) =>
        Emit(new CumSum(Axes.Normalize(axis, x.Shape.ndim), exclusive, reverse), x);
}
