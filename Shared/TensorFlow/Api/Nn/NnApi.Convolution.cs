using TfNet.Engine;

namespace Tensorflow;

public sealed partial class NnApi
{
    /// <summary>Convolution over one dimension: (N, W, C) and filters (S, C / groups, K) give (N, Q, K).</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor conv1d(Tensor input, Tensor filters, SpatialSizes? stride = null, string padding = "VALID", string data_format = "NWC", SpatialSizes? dilations = null, string? name = null) =>
        convolution(input, filters, stride, padding, data_format, dilations, name);

    /// <summary>Convolution over two dimensions: (N, H, W, C) and filters (R, S, C / groups, K) give (N, P, Q, K).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="filters">The filters; the number of groups follows from their channels.</param>
    /// <param name="strides">How far the window moves: one number, one for each dimension, or one for each axis of the input.</param>
    /// <param name="padding"><c>"VALID"</c> or <c>"SAME"</c>.</param>
    /// <param name="data_format">Whether channels come last (<c>"NHWC"</c>) or first (<c>"NCHW"</c>).</param>
    /// <param name="dilations">From one element of the window to the next.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The shapes do not fit each other, or a name is not known.</exception>
    public Tensor conv2d(Tensor input, Tensor filters, SpatialSizes? strides = null, string padding = "VALID", string data_format = "NHWC", SpatialSizes? dilations = null, string? name = null) =>
        convolution(input, filters, strides, padding, data_format, dilations, name);

    /// <summary>Convolution over three dimensions: (N, D, H, W, C) and filters (T, R, S, C / groups, K) give (N, E, P, Q, K).</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor conv3d(Tensor input, Tensor filters, SpatialSizes? strides = null, string padding = "VALID", string data_format = "NDHWC", SpatialSizes? dilations = null, string? name = null) =>
        convolution(input, filters, strides, padding, data_format, dilations, name);

    /// <summary>Convolution over as many dimensions as the filters have.</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor convolution(Tensor input, Tensor filters, SpatialSizes? strides = null, string padding = "VALID", string? data_format = null, SpatialSizes? dilations = null, string? name = null) => Tensor.Call(input, filters, (input, filters) =>
    {
        (input, filters) = Tensor.Meet(input, filters);
        var x = SpatialLayout.ToLast(input, data_format);
        var windows = Window(x.shape, filters.shape.as_int_list()[..^2], strides, padding, dilations);
        var groups = filters.shape[-2] > 0 ? Math.Max(1, x.shape[-1] / filters.shape[-2]) : 1;
        return SpatialLayout.FromLast(new Tensor(Ops.Convolution(x.Value, filters.Value, windows, groups)), data_format);
    }, "conv");

    /// <summary>Convolution of each channel by itself: (N, H, W, C) and filters (R, S, C, M) give (N, P, Q, C · M).</summary>
    /// <inheritdoc cref="conv2d"/>
    public Tensor depthwise_conv2d(Tensor input, Tensor filter, SpatialSizes? strides = null, string padding = "VALID", string data_format = "NHWC", SpatialSizes? dilations = null, string? name = null) => Tensor.Call(input, filter, (input, filter) =>
    {
        (input, filter) = Tensor.Meet(input, filter);
        var sizes = filter.shape.as_int_list();
        var channels = sizes[^2];
        var grouped = Binding.tf.reshape(filter, new Shape([.. sizes[..^2], 1, channels * sizes[^1]]));
        var x = SpatialLayout.ToLast(input, data_format);
        if (x.shape[-1] != channels)
            throw new InvalidArgumentError($"Filters of a depthwise convolution have the channels of the input, {x.shape[-1]}, as their last dimension but one. Received: {filter.shape}.");
        var windows = Window(x.shape, sizes[..^2], strides, padding, dilations);
        return SpatialLayout.FromLast(new Tensor(Ops.Convolution(x.Value, grouped.Value, windows, channels)), data_format);
    });

    /// <summary>A depthwise convolution with filters (R, S, C, M), then one over single positions with filters (1, 1, C · M, K).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="depthwise_filter">The filters of the first.</param>
    /// <param name="pointwise_filter">The filters of the second.</param>
    /// <param name="strides">How far the window of the first moves.</param>
    /// <param name="padding"><c>"VALID"</c> or <c>"SAME"</c>.</param>
    /// <param name="data_format">Whether channels come last or first.</param>
    /// <param name="dilations">From one element of the window to the next.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor separable_conv2d(Tensor input, Tensor depthwise_filter, Tensor pointwise_filter, SpatialSizes? strides = null, string padding = "VALID", string data_format = "NHWC", SpatialSizes? dilations = null, string? name = null) =>
        conv2d(depthwise_conv2d(input, depthwise_filter, strides, padding, data_format, dilations), pointwise_filter, data_format: data_format);

    /// <summary>The transposed convolution over two dimensions, which is the gradient of a convolution's input: (N, P, Q, K) and filters (R, S, C, K) give (N, H, W, C).</summary>
    /// <inheritdoc cref="conv_transpose"/>
    public Tensor conv2d_transpose(Tensor input, Tensor filters, Shape output_shape, SpatialSizes? strides = null, string padding = "SAME", string data_format = "NHWC", SpatialSizes? dilations = null, string? name = null) =>
        conv_transpose(input, filters, output_shape, strides, padding, data_format, dilations);

    /// <summary>The transposed convolution over as many dimensions as the filters have: from the shape of a convolution's output to that of its input.</summary>
    /// <param name="input">The tensor, (N, P…, K).</param>
    /// <param name="filters">The filters, (R…, C, K).</param>
    /// <param name="output_shape">The shape of the result: all of it, or its spatial sizes.</param>
    /// <param name="strides">How far the convolution's window moves.</param>
    /// <param name="padding"><c>"VALID"</c> or <c>"SAME"</c>.</param>
    /// <param name="data_format">Whether channels come last or first.</param>
    /// <param name="dilations">From one element of the window to the next.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">No convolution with such a window leads from the result's shape to the input's.</exception>
    public Tensor conv_transpose(Tensor input, Tensor filters, Shape output_shape, SpatialSizes? strides = null, string padding = "SAME", string? data_format = null, SpatialSizes? dilations = null, string? name = null) => Tensor.Call(input, filters, (input, filters) =>
    {
        (input, filters) = Tensor.Meet(input, filters);
        var dy = SpatialLayout.ToLast(input, data_format);
        var rank = filters.ndim - 2;
        var spatial = output_shape.ndim == rank ? output_shape.dims
            : SpatialLayout.IsFirst(data_format) ? output_shape.Sizes[2..] : output_shape.Sizes[1..^1];
        var shape = new Shape([dy.shape.Sizes[0], .. spatial, filters.shape.Sizes[^2]]);
        var windows = Window(shape, filters.shape.as_int_list()[..^2], strides, padding, dilations);
        return SpatialLayout.FromLast(new Tensor(Ops.ConvolutionInputGrad(dy.Value, filters.Value, shape, windows)), data_format);
    });

    /// <summary>A window on a tensor (N, spatial…, C).</summary>
    private static Windows Window(Shape x, int[] size, SpatialSizes? strides, string padding, SpatialSizes? dilations)
    {
        if (x.ndim != size.Length + 2)
            throw new InvalidArgumentError($"A window over {size.Length} dimension(s) takes a tensor of {size.Length + 2} dimensions. Received: {x}. Reshape it.");
        return Windows.Create(SpatialLayout.IsSame(padding), x.Sizes.Slice(1, size.Length), size, strides?.For(size.Length), dilations?.For(size.Length));
    }
}
