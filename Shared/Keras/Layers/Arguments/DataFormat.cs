using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Where images and sequences have their channels. The engine computes with channels last: others are transposed before and after.</summary>
internal static class DataFormat
{
    /// <summary>(N, C, spatial…).</summary>
    public const string ChannelsFirst = "channels_first";

    /// <summary>(N, spatial…, C).</summary>
    public const string ChannelsLast = "channels_last";

    /// <summary>A <c>data_format</c> argument, or what <c>keras.backend.image_data_format()</c> says.</summary>
    /// <exception cref="ValueError">There is no such format.</exception>
    public static string Standardize(string? data_format) => data_format is null ? BackendConfig.ImageDataFormat : Check(data_format);

    /// <summary>A format in lower case.</summary>
    /// <exception cref="ValueError">There is no such format.</exception>
    public static string Check(string data_format) => data_format.ToLowerInvariant() is var format && format is ChannelsFirst or ChannelsLast
        ? format
        : throw new ValueError($"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: data_format={format}");

    /// <summary>The sizes of the spatial dimensions.</summary>
    public static Shape Spatial(Shape shape, string format) => format == ChannelsFirst ? shape[2..] : shape[1..^1];

    /// <summary>A shape with other spatial sizes and, if said, other channels; -1 where a size is open.</summary>
    public static Shape WithSpatial(Shape shape, ReadOnlySpan<long> spatial, string format, long? channels = null) => format == ChannelsFirst
        ? new Shape([shape.Sizes[0], channels ?? shape.Sizes[1], .. spatial])
        : new Shape([shape.Sizes[0], .. spatial, channels ?? shape.Sizes[^1]]);

    /// <summary>From the format to (N, spatial…, C).</summary>
    public static Tensor ToLast(Tensor x, string format) => format == ChannelsFirst && x.ndim > 2
        ? tf.transpose(x, new Axis([0, .. Enumerable.Range(2, x.ndim - 2), 1]))
        : x;

    /// <summary>From (N, spatial…, C) to the format.</summary>
    public static Tensor FromLast(Tensor x, string format) => format == ChannelsFirst && x.ndim > 2
        ? tf.transpose(x, new Axis([0, x.ndim - 1, .. Enumerable.Range(1, x.ndim - 2)]))
        : x;
}
