using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of a convolution's filters: inputs x (N, H…, C) and dy (N, P…, K), output (R…, C / Groups, K).</summary>
/// <param name="FilterShape">The shape of the filters.</param>
/// <param name="Windows">The convolution's window.</param>
/// <param name="Groups">The convolution's number of groups.</param>
public sealed record ConvolutionFilterGrad(Shape FilterShape, Windows Windows, int Groups) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "Conv3DBackpropFilterV2" : "Conv2DBackpropFilter";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, dy) = (inputs[0], inputs[1]);
        var filters = dy with { Shape = FilterShape };
        Convolution.CheckFilters(Type, Windows, Groups, x, filters);
        var y = Convolution.OutputShape(Type, Windows, x.Shape, FilterShape.Sizes[^1]);
        if (dy.Shape != y)
            throw new InvalidArgumentError($"{Type} of an input of {x} and filters of {FilterShape} takes a gradient of {y}. Received: {dy}.");
        return [filters];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (g, x, dy) = (b.Gradient, b.Inputs[0], b.Inputs[1]);
        return
        [
            b.Needs(0) ? Ops.ConvolutionInputGrad(dy, g, x.Shape, Windows, Groups) : null,
            b.Needs(1) ? Ops.Convolution(x, g, Windows, Groups) : null,
        ];
    }
}

public static partial class Ops
{
    /// <summary>The gradient of a convolution's filters: (N, H…, C) and (N, P…, K) give (R…, C / groups, K).</summary>
    /// <param name="x">The convolution's input.</param>
    /// <param name="dy">The gradient of its output.</param>
    /// <param name="filterShape">The shape of the filters.</param>
    /// <param name="windows">The convolution's window.</param>
    /// <param name="groups">The convolution's number of groups.</param>
    public static Value ConvolutionFilterGrad(Value x, Value dy, Shape filterShape, Windows windows, int groups = 1) =>
        Emit(new ConvolutionFilterGrad(filterShape, windows, groups), x, dy);
}
