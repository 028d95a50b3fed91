using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The gradient of max pooling: inputs (x, dy), output dx. The gradient of each place goes to its first largest element in row-major order; over three
/// dimensions it goes to every one of them, as in TensorFlow.
/// </summary>
/// <param name="Windows">The window's sizes, strides, dilations and borders.</param>
public sealed record MaxPoolGrad(Windows Windows) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "MaxPool3DGrad" : "MaxPoolGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        MaxPool.CheckOutput(Type, Windows, inputs[0], inputs[1]);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null, b.Needs(1) ? Ops.MaxPoolGradGrad(b.Inputs[0], b.Gradient, Windows) : null];
}

public static partial class Ops
{
    /// <summary>The gradient of max pooling.</summary>
    /// <param name="x">What was pooled (N, H…, C).</param>
    /// <param name="dy">The gradient of the result (N, P…, C).</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    public static Value MaxPoolGrad(Value x, Value dy, Windows windows) => Emit(new MaxPoolGrad(windows), x, dy);
}
