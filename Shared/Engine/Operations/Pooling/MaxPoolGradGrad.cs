using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The gradient of <see cref="MaxPoolGrad"/> with respect to dy: inputs (x, g (N, H…, C)), output (N, P…, C), which takes from g the elements that
/// lie where the largest of x do.
/// </summary>
/// <param name="Windows">The window's sizes, strides, dilations and borders.</param>
public sealed record MaxPoolGradGrad(Windows Windows) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "MaxPool3DGradGrad" : "MaxPoolGradGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0] != inputs[1])
            throw new InvalidArgumentError($"{Type} takes two tensors of one type and shape. Received: {inputs[0]} and {inputs[1]}.");
        return [inputs[0] with { Shape = MaxPool.OutputShape(Type, Windows, inputs[0]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null, b.Needs(1) ? Ops.MaxPoolGrad(b.Inputs[0], b.Gradient, Windows) : null];
}

public static partial class Ops
{
    /// <summary>The gradient of <see cref="MaxPoolGrad"/> with respect to dy.</summary>
    /// <param name="x">What was pooled (N, H…, C).</param>
    /// <param name="g">The gradient of dx (N, H…, C).</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    public static Value MaxPoolGradGrad(Value x, Value g, Windows windows) => Emit(new MaxPoolGradGrad(windows), x, g);
}
