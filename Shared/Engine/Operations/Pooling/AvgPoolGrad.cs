using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of average pooling: dy (N, P…, C) gives dx (N, H…, C), in which each place's elements have equal parts of its gradient.</summary>
/// <param name="Windows">The window's sizes, strides, dilations and borders.</param>
/// <param name="Sizes">The shape of dx.</param>
public sealed record AvgPoolGrad(Windows Windows, Ints Sizes) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "AvgPool3DGrad" : "AvgPoolGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var x = inputs[0] with { Shape = new Shape(Sizes.Span.ToArray()) };
        MaxPool.CheckOutput(Type, Windows, x, inputs[0]);
        return [x];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.AvgPool(b.Gradient, Windows)];
}

public static partial class Ops
{
    /// <summary>The gradient of average pooling.</summary>
    /// <param name="dy">The gradient of the result (N, P…, C).</param>
    /// <param name="shape">The shape of what was pooled (N, H…, C).</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    public static Value AvgPoolGrad(Value dy, Shape shape, Windows windows) => Emit(new AvgPoolGrad(windows, shape.as_int_list()), dy);
}
