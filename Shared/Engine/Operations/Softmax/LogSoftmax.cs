using Tensorflow;

namespace TfNet.Engine;

/// <summary>The logarithm of the softmax along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
public sealed record LogSoftmax(int Axis) : Operation
{
    /// <inheritdoc/>
    public override string Type => "LogSoftmax";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsFloating()
        ? [inputs[0]]
        : throw new TypeError($"{Type} takes floating-point tensors. Received: {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (dy, y) = (b.Gradient, b.Outputs[0]);
        return [Ops.Sub(dy, Ops.Mul(Ops.Exp(y), Ops.Sum(dy, [Axis], keepDims: true)))];
    }
}

public static partial class Ops
{
    /// <summary>The logarithm of the softmax along an axis.</summary>
    public static Value LogSoftmax(Value x, int axis = -1) => Emit(new LogSoftmax(Axes.Normalize(axis, x.Shape.ndim)), x);
}
