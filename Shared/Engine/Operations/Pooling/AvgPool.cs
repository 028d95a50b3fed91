using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The mean of the elements in each place of a window: (N, H…, C) gives (N, P…, C). Only elements of the input count, not those of a border.
/// </summary>
/// <param name="Windows">The window's sizes, strides, dilations and borders.</param>
public sealed record AvgPool(Windows Windows) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "AvgPool3D" : "AvgPool";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (!inputs[0].DType.IsFloating())
            throw new TypeError($"{Type} takes floating-point tensors. Received: {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");
        return [inputs[0] with { Shape = MaxPool.OutputShape(Type, Windows, inputs[0]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.AvgPoolGrad(b.Gradient, b.Inputs[0].Shape, Windows)];
}

public static partial class Ops
{
    /// <summary>The mean of the elements in each place of a window: (N, H…, C) gives (N, P…, C).</summary>
    /// <param name="x">The tensor, channels last.</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    public static Value AvgPool(Value x, Windows windows) => Emit(new AvgPool(windows), x);
}
