using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>The group of images of <c>keras.ops</c>: <c>keras.ops.image.resize(…)</c>. Source: https://keras.io/api/ops/image/.</summary>
[KerasExport("ops.image")]
internal static class ImageOps
{
    /// <summary>Images of another size, in their own element type.</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="size">The new height and width.</param>
    /// <param name="interpolation"><c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>lanczos3</c> or <c>lanczos5</c>.</param>
    /// <param name="antialias">Whether pixels of a smaller image average over all that they cover.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">The images have neither 3 nor 4 dimensions, or the interpolation is unknown.</exception>
    public static Tensor resize(Tensor images, Shape size, string interpolation = "bilinear", bool antialias = false, string? data_format = null)
    {
        if (interpolation is not ("bilinear" or "nearest" or "bicubic" or "lanczos3" or "lanczos5"))
            throw new ValueError($"Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', 'lanczos3', 'lanczos5', 'bicubic'). Received: interpolation={interpolation}");
        return OnLast(images, data_format, x => tf.cast(tf.image.resize(x, size, interpolation, antialias: antialias), x.dtype));
    }

    /// <summary>Colours as brightness.</summary>
    /// <param name="images">Images with red, green and blue.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    public static Tensor rgb_to_grayscale(Tensor images, string? data_format = null) => OnLast(images, data_format, static x => tf.image.rgb_to_grayscale(x));

    /// <summary>Red, green and blue as hue, saturation and value.</summary>
    /// <inheritdoc cref="rgb_to_grayscale"/>
    public static Tensor rgb_to_hsv(Tensor images, string? data_format = null) => OnLast(images, data_format, static x => tf.image.rgb_to_hsv(x));

    /// <summary>Hue, saturation and value as red, green and blue.</summary>
    /// <param name="images">Images with hue, saturation and value.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    public static Tensor hsv_to_rgb(Tensor images, string? data_format = null) => OnLast(images, data_format, static x => tf.image.hsv_to_rgb(x));

    /// <summary>Images with zeros around them. Of before, behind and the new size two are given for each side.</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="top_padding">How many rows above.</param>
    /// <param name="left_padding">How many columns to the left.</param>
    /// <param name="bottom_padding">How many rows below.</param>
    /// <param name="right_padding">How many columns to the right.</param>
    /// <param name="target_height">The new height.</param>
    /// <param name="target_width">The new width.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">One of three is missing or too much, or one is negative.</exception>
    public static Tensor pad_images(
        Tensor images, int? top_padding = null, int? left_padding = null, int? bottom_padding = null, int? right_padding = null,
        int? target_height = null, int? target_width = null, string? data_format = null)
    {
        TwoOfThree(top_padding, target_height, bottom_padding, "top_padding, target_height, bottom_padding");
        TwoOfThree(left_padding, target_width, right_padding, "left_padding, target_width, right_padding");
        return OnLast(images, data_format, x =>
        {
            var (top, bottom) = Margins(x.shape[-3], top_padding, bottom_padding, target_height, "top_padding", "bottom_padding");
            var (left, right) = Margins(x.shape[-2], left_padding, right_padding, target_width, "left_padding", "right_padding");
            return tf.image.pad_to_bounding_box(x, top, left, x.shape[-3] + top + bottom, x.shape[-2] + left + right);
        });

        static (int, int) Margins(int size, int? before, int? behind, int? target, string nameBefore, string nameBehind)
        {
            var (first, last) = (before ?? (target!.Value - size - behind!.Value), behind ?? (target!.Value - size - before!.Value));
            if (first < 0)
                throw new ValueError($"{nameBefore} must be >= 0. Received: {nameBefore}={first}");
            return last >= 0 ? (first, last) : throw new ValueError($"{nameBehind} must be >= 0. Received: {nameBehind}={last}");
        }
    }

    /// <summary>A rectangle of images. Of what is cut off before, behind and the new size two are given for each side.</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="top_cropping">How many rows above are cut off.</param>
    /// <param name="left_cropping">How many columns to the left.</param>
    /// <param name="bottom_cropping">How many rows below.</param>
    /// <param name="right_cropping">How many columns to the right.</param>
    /// <param name="target_height">The new height.</param>
    /// <param name="target_width">The new width.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">One of three is missing or too much, or the rectangle is not within the images.</exception>
    public static Tensor crop_images(
        Tensor images, int? top_cropping = null, int? left_cropping = null, int? bottom_cropping = null, int? right_cropping = null,
        int? target_height = null, int? target_width = null, string? data_format = null)
    {
        TwoOfThree(top_cropping, target_height, bottom_cropping, "top_cropping, target_height, bottom_cropping");
        TwoOfThree(left_cropping, target_width, right_cropping, "left_cropping, target_width, right_cropping");
        return OnLast(images, data_format, x =>
        {
            var (top, height) = Part(x.shape[-3], top_cropping, bottom_cropping, target_height);
            var (left, width) = Part(x.shape[-2], left_cropping, right_cropping, target_width);
            return tf.image.crop_to_bounding_box(x, top, left, height, width);
        });

        static (int First, int Size) Part(int size, int? before, int? behind, int? target)
        {
            var first = before ?? (size - target!.Value - behind!.Value);
            return (first, target ?? (size - first - behind!.Value));
        }
    }

    /// <summary>The patches that a window sees, each as one row: (B, H, W, C) gives (B, rows, columns, height · width · C).</summary>
    /// <param name="images">One image or a batch.</param>
    /// <param name="size">The height and width of a patch.</param>
    /// <param name="strides">How far the window moves; by its size unless said.</param>
    /// <param name="dilation_rate">From one pixel of a patch to the next; 1 unless said.</param>
    /// <param name="padding"><c>"valid"</c> or <c>"same"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">The images have neither 3 nor 4 dimensions, or a name is not known.</exception>
    public static Tensor extract_patches(Tensor images, SpatialSizes size, SpatialSizes? strides = null, SpatialSizes? dilation_rate = null, string padding = "valid", string? data_format = null) =>
        OnLast(images, data_format, x =>
        {
            // A convolution with a filter for each place of the patch, which is 1 there.
            var (window, channels) = (size.For(2), x.shape[-1]);
            var places = window[0] * window[1] * channels;
            var filters = tf.reshape(tf.eye(places, dtype: x.dtype), (window[0], window[1], channels, places));
            var patches = tf.nn.conv2d(x.ndim == 3 ? tf.expand_dims(x, 0) : x, filters, strides ?? size, padding, dilations: dilation_rate);
            return x.ndim == 3 ? tf.squeeze(patches, 0) : patches;
        });

    private static void TwoOfThree(int? before, int? target, int? behind, string names)
    {
        int?[] given = [before, target, behind];
        if (given.Count(static item => item is null) != 1)
            throw new ValueError($"Must specify exactly two of {names}. Received: {string.Join(", ", names.Split(", ").Zip(given, static (name, item) => $"{name}={item?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None"}"))}");
    }

    /// <summary>Calls, or notes the call of, a function of images with their channels last.</summary>
    private static Tensor OnLast(Tensor images, string? dataFormat, Func<Tensor, Tensor> function, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        if (images.ndim is not (3 or 4))
            throw new ValueError($"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={images.shape}");
        var isFirst = DataFormat.Standardize(dataFormat) == DataFormat.ChannelsFirst;
        return Tensor.Call(images, x => isFirst
            ? NumpyOps.moveaxis(function(NumpyOps.moveaxis(x, -3, -1)), -1, -3)
            : function(x), name);
    }
}
