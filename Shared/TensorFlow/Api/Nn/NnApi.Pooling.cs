using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

public sealed partial class NnApi
{
    /// <summary>The largest element of each place of a window over as many dimensions as the input has between batch and channels.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="ksize">The window's sizes: one number, one for each dimension, or one for each axis of the input.</param>
    /// <param name="strides">How far the window moves.</param>
    /// <param name="padding"><c>"VALID"</c> or <c>"SAME"</c>.</param>
    /// <param name="data_format">Whether channels come last (<c>"NHWC"</c>) or first (<c>"NCHW"</c>).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The window does not fit, or a name is not known.</exception>
    public Tensor max_pool(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string? data_format = null, string? name = null) =>
        Pool(input, ksize, strides, padding, data_format, static (x, windows) => Ops.MaxPool(x, windows));

    /// <summary>The largest element of each place of a window: (N, W, C) gives (N, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor max_pool1d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NWC", string? name = null) =>
        max_pool(input, ksize, strides, padding, data_format, name);

    /// <summary>The largest element of each place of a window: (N, H, W, C) gives (N, P, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor max_pool2d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NHWC", string? name = null) =>
        max_pool(input, ksize, strides, padding, data_format, name);

    /// <summary>The largest element of each place of a window: (N, D, H, W, C) gives (N, E, P, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor max_pool3d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NDHWC", string? name = null) =>
        max_pool(input, ksize, strides, padding, data_format, name);

    /// <summary>The mean of each place of a window over as many dimensions as the input has between batch and channels; what lies outside the input does not count.</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor avg_pool(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string? data_format = null, string? name = null) =>
        Pool(input, ksize, strides, padding, data_format, static (x, windows) => Ops.AvgPool(x, windows));

    /// <summary>The mean of each place of a window: (N, W, C) gives (N, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor avg_pool1d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NWC", string? name = null) =>
        avg_pool(input, ksize, strides, padding, data_format, name);

    /// <summary>The mean of each place of a window: (N, H, W, C) gives (N, P, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor avg_pool2d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NHWC", string? name = null) =>
        avg_pool(input, ksize, strides, padding, data_format, name);

    /// <summary>The mean of each place of a window: (N, D, H, W, C) gives (N, E, P, Q, C).</summary>
    /// <inheritdoc cref="max_pool"/>
    public Tensor avg_pool3d(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string data_format = "NDHWC", string? name = null) =>
        avg_pool(input, ksize, strides, padding, data_format, name);

    private static Tensor Pool(Tensor input, SpatialSizes ksize, SpatialSizes strides, string padding, string? data_format, Func<Value, Windows, Value> pool, [CallerMemberName] string function = "") => Tensor.Call(input, input =>
    {
        var x = SpatialLayout.ToLast(input, data_format);
        var windows = Window(x.shape, [.. ksize.For(x.ndim - 2)], strides, padding, null);
        return SpatialLayout.FromLast(new Tensor(pool(x.Value, windows)), data_format);
    }, function);
}
