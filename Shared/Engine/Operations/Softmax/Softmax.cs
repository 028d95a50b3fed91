using Tensorflow;

namespace TfNet.Engine;

/// <summary>eˣ divided by its sum along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
public sealed record Softmax(int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Softmax";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsFloating()
        ? [inputs[0]]
        : throw new TypeError($"{Type} takes floating-point tensors. Received: {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (dy, y) = (b.Gradient, b.Outputs[0]);
        return [Ops.Mul(Ops.Sub(dy, Ops.Sum(Ops.Mul(dy, y), [Axis], keepDims: true)), y)];
    }
}

public static partial class Ops
{
    /// <summary>eˣ divided by its sum along an axis.</summary>
    public static Value Softmax(Value x, int axis = -1) => Emit(new Softmax(Axes.Normalize(axis, x.Shape.ndim)), x);
}
