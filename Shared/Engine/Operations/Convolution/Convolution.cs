using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Convolution (without flipping, as networks have it) over any number of spatial dimensions: inputs x (N, H…, C) and filters (R…, C / Groups, K),
/// output (N, P…, K). Output channels fall into as many groups as input channels, each group seeing its own: with C groups it is a depthwise convolution.
/// </summary>
/// <param name="Windows">The filters' sizes, strides, dilations and borders (of zeros).</param>
/// <param name="Groups">The number of groups.</param>
/// <param name="InOrder">
/// Whether each element is summed up as the definition does, window by window and channel by channel, which gives TensorFlow's bits; otherwise a method that is faster and
/// rounds differently may be taken.
/// </param>
public sealed record Convolution(Windows Windows, int Groups, bool InOrder = false) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "Conv3D" : "Conv2D";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, filters) = (inputs[0], inputs[1]);
        CheckFilters(Type, Windows, Groups, x, filters);
        return [x with { Shape = OutputShape(Type, Windows, x.Shape, filters.Shape.Sizes[^1]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (g, x, filters) = (b.Gradient, b.Inputs[0], b.Inputs[1]);
        return
        [
            b.Needs(0) ? Ops.ConvolutionInputGrad(g, filters, x.Shape, Windows, Groups) : null,
            b.Needs(1) ? Ops.ConvolutionFilterGrad(x, g, filters.Shape, Windows, Groups) : null,
        ];
    }

    /// <summary>The shape of what comes out for inputs of this shape.</summary>
    /// <exception cref="InvalidArgumentError">The window does not fit into the input.</exception>
    internal static Shape OutputShape(string type, Windows windows, Shape x, long channels)
    {
        var dims = new long[x.ndim];
        (dims[0], dims[^1]) = (x.Sizes[0], channels);
        for (var d = 0; d < windows.Rank; d++)
        {
            dims[d + 1] = windows.Places(d, x.Sizes[d + 1]);
            if (dims[d + 1] < 1)
            {
                throw new InvalidArgumentError(
                    $"{type}: a window of {windows.Size} with dilations {windows.Dilations} and borders of {windows.Before} and {windows.After} does not fit into {x}. " +
                    "Make the window smaller, the input larger, or use padding 'same'.");
            }
        }
        return new Shape(dims);
    }

    /// <summary>Checks that filters fit the window, the groups and the channels of x.</summary>
    internal static void CheckFilters(string type, Windows windows, int groups, TensorSpec x, TensorSpec filters)
    {
        windows.Check(type, x);
        if (x.DType != filters.DType)
            throw new TypeError($"{type} takes two tensors of one type. Received: {x.DType.Name()} and {filters.DType.Name()}. Convert one of them with tf.cast.");
        var (channels, outputs) = (x.Shape.Sizes[^1], filters.Shape.Sizes[^1]);
        var fits = filters.Shape.ndim == windows.Rank + 2 && groups >= 1 && channels % groups == 0 && outputs % groups == 0 && filters.Shape.Sizes[^2] == channels / groups;
        for (var d = 0; fits && d < windows.Rank; d++)
            fits = filters.Shape.Sizes[d] == windows.Size[d];
        if (!fits)
        {
            throw new InvalidArgumentError(
                $"{type} of {x} with {groups} group(s) and a window of {windows.Size} takes filters of (window…, {channels} / {groups}, a multiple of {groups}). Received: {filters}. " +
                "Channels and filters must be divisible by the number of groups.");
        }
    }
}

public static partial class Ops
{
    /// <summary>
    /// Convolution: (N, H…, C) and (R…, C / groups, K) give (N, P…, K). Where a tape follows it, it is in order: ReLUs and poolings behind it decide by their inputs' last bits
    /// where gradients flow. In a frozen base none do.
    /// </summary>
    /// <param name="x">The tensor, channels last.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    /// <param name="groups">The number of groups that channels fall into.</param>
    public static Value Convolution(Value x, Value filters, Windows windows, int groups = 1) =>
        Emit(new Convolution(windows, groups, InOrder: Tape.Follows(x, filters)), x, filters);
}
