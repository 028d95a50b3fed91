using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The gradient of a convolution's input, which is also the transposed convolution: inputs dy (N, P…, K) and filters (R…, C / Groups, K), output (N, H…, C).
/// </summary>
/// <param name="InputShape">The shape of the convolution's input.</param>
/// <param name="Windows">The convolution's window.</param>
/// <param name="Groups">The convolution's number of groups.</param>
public sealed record ConvolutionInputGrad(Shape InputShape, Windows Windows, int Groups) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "Conv3DBackpropInputV2" : "Conv2DBackpropInput";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dy, filters) = (inputs[0], inputs[1]);
        var x = dy with { Shape = InputShape };
        Convolution.CheckFilters(Type, Windows, Groups, x, filters);
        var y = Convolution.OutputShape(Type, Windows, InputShape, filters.Shape.Sizes[^1]);
        if (dy.Shape != y)
            throw new InvalidArgumentError($"{Type} to an input of {InputShape} with filters of {filters} takes a gradient of {y}. Received: {dy}. Give the shape of the convolution's input.");
        return [x];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (g, dy, filters) = (b.Gradient, b.Inputs[0], b.Inputs[1]);
        return
        [
            b.Needs(0) ? Ops.Convolution(g, filters, Windows, Groups) : null,
            b.Needs(1) ? Ops.ConvolutionFilterGrad(g, dy, filters.Shape, Windows, Groups) : null,
        ];
    }
}

public static partial class Ops
{
    /// <summary>The gradient of a convolution's input: (N, P…, K) and (R…, C / groups, K) give (N, H…, C).</summary>
    /// <param name="dy">The gradient of the convolution's output.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="inputShape">The shape of the convolution's input.</param>
    /// <param name="windows">The convolution's window.</param>
    /// <param name="groups">The convolution's number of groups.</param>
    public static Value ConvolutionInputGrad(Value dy, Value filters, Shape inputShape, Windows windows, int groups = 1) =>
        Emit(new ConvolutionInputGrad(inputShape, windows, groups), dy, filters);
}
