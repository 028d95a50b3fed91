using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NnOps
{
    /// <summary>The largest element of each place of a window over as many dimensions as the inputs have between batch and channels.</summary>
    /// <param name="inputs">The tensor.</param>
    /// <param name="pool_size">The window's sizes.</param>
    /// <param name="strides">How far the window moves; by its size unless said.</param>
    /// <param name="padding"><c>"valid"</c> or <c>"same"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">The window does not fit, or a name is not known.</exception>
    public static Tensor max_pool(Tensor inputs, SpatialSizes pool_size, SpatialSizes? strides = null, string padding = "valid", string? data_format = null) =>
        Tensor.Call(inputs, x => tf.nn.max_pool(x, pool_size, strides ?? pool_size, padding, Layout(data_format)));

    /// <summary>The mean of each place of a window; what lies outside the inputs does not count.</summary>
    /// <inheritdoc cref="max_pool"/>
    public static Tensor average_pool(Tensor inputs, SpatialSizes pool_size, SpatialSizes? strides = null, string padding = "valid", string? data_format = null) =>
        Tensor.Call(inputs, x => tf.nn.avg_pool(x, pool_size, strides ?? pool_size, padding, Layout(data_format)));

    /// <summary>Convolution over as many dimensions as the kernel has.</summary>
    /// <param name="inputs">The tensor, (N, spatial…, C).</param>
    /// <param name="kernel">The filters, (spatial…, C / groups, K); the number of groups follows from their channels.</param>
    /// <param name="strides">How far the window moves; 1 unless said.</param>
    /// <param name="padding"><c>"valid"</c> or <c>"same"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <param name="dilation_rate">From one element of the window to the next; 1 unless said.</param>
    /// <exception cref="ValueError">The shapes do not fit each other, or a name is not known.</exception>
    public static Tensor conv(Tensor inputs, Tensor kernel, SpatialSizes? strides = null, string padding = "valid", string? data_format = null, SpatialSizes? dilation_rate = null) =>
        Tensor.Call(inputs, kernel, (x, kernel) => tf.nn.convolution(x, kernel, strides, padding, Layout(data_format), dilation_rate));

    /// <summary>Convolution of each channel by itself, with filters (spatial…, C, M).</summary>
    /// <inheritdoc cref="conv"/>
    public static Tensor depthwise_conv(Tensor inputs, Tensor kernel, SpatialSizes? strides = null, string padding = "valid", string? data_format = null, SpatialSizes? dilation_rate = null) =>
        Tensor.Call(inputs, kernel, (x, kernel) => tf.nn.depthwise_conv2d(x, kernel, strides, padding, Layout(data_format), dilation_rate));

    /// <summary>A convolution of each channel by itself, then one over single positions.</summary>
    /// <param name="inputs">The tensor, (N, spatial…, C).</param>
    /// <param name="depthwise_kernel">The filters of the first, (spatial…, C, M).</param>
    /// <param name="pointwise_kernel">The filters of the second, (1…, C · M, K).</param>
    /// <param name="strides">How far the window moves; 1 unless said.</param>
    /// <param name="padding"><c>"valid"</c> or <c>"same"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <param name="dilation_rate">From one element of the window to the next; 1 unless said.</param>
    public static Tensor separable_conv(
        Tensor inputs, Tensor depthwise_kernel, Tensor pointwise_kernel, SpatialSizes? strides = null, string padding = "valid", string? data_format = null, SpatialSizes? dilation_rate = null) =>
        Tensor.Call([inputs, depthwise_kernel, pointwise_kernel], x =>
            [tf.nn.convolution(tf.nn.depthwise_conv2d(x[0], x[1], strides, padding, Layout(data_format), dilation_rate), x[2], data_format: Layout(data_format))])[0];

    /// <summary>The transposed convolution: from the shape of a convolution's output to that of its inputs.</summary>
    /// <param name="inputs">The tensor, (N, spatial…, K).</param>
    /// <param name="kernel">The filters, (spatial…, C, K).</param>
    /// <param name="strides">How far the convolution's window moves.</param>
    /// <param name="padding"><c>"valid"</c> or <c>"same"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <param name="dilation_rate">From one element of the window to the next; 1 unless said.</param>
    /// <exception cref="ValueError">The shapes do not fit each other, or a name is not known.</exception>
    public static Tensor conv_transpose(Tensor inputs, Tensor kernel, SpatialSizes strides, string padding = "valid", string? data_format = null, SpatialSizes? dilation_rate = null) =>
        Tensor.Call(inputs, kernel, (x, kernel) =>
        {
            var rank = kernel.ndim - 2;
            var (steps, dilations) = (strides.For(rank), dilation_rate?.For(rank));
            var spatial = DataFormat.Spatial(x.shape, DataFormat.Standardize(data_format));
            var sizes = new long[rank];
            for (var d = 0; d < rank; d++)
            {
                sizes[d] = BaseConvTranspose.OutputSize(spatial.dims[d], kernel.shape[d], steps[d], dilations?[d] ?? 1, SpatialLayout.IsSame(padding));
            }
            return tf.nn.conv_transpose(x, kernel, new Shape(sizes), strides, padding, Layout(data_format), dilation_rate);
        });

    /// <summary>TensorFlow's name of the layout, for any number of dimensions.</summary>
    private static string Layout(string? dataFormat) => DataFormat.Standardize(dataFormat) == DataFormat.ChannelsFirst ? "NCHW" : "NHWC";
}
