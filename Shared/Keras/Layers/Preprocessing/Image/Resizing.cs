using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Brings images to one size. Integers are rounded and stay integers.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/.
/// </summary>
[KerasExport("layers")]
public partial class Resizing : BaseImagePreprocessingLayer
{
    private static readonly string[] s_interpolations = ["bilinear", "nearest", "lanczos3", "lanczos5", "bicubic", "area"];

    private readonly int _height;
    private readonly int _width;
    private readonly string _interpolation;
    private readonly bool _cropToAspectRatio;
    private readonly bool _padToAspectRatio;
    private readonly string _fillMode;
    private readonly double _fillValue;

    /// <summary>Images of one size.</summary>
    /// <param name="height">The height.</param>
    /// <param name="width">The width.</param>
    /// <param name="interpolation"><c>"bilinear"</c>, <c>"nearest"</c>, <c>"bicubic"</c>, <c>"area"</c>, <c>"lanczos3"</c> or <c>"lanczos5"</c>.</param>
    /// <param name="crop_to_aspect_ratio">Whether the longer side is cut off first, so that proportions stay.</param>
    /// <param name="pad_to_aspect_ratio">Whether the shorter side is filled up first, so that proportions stay.</param>
    /// <param name="fill_mode"><c>"constant"</c>.</param>
    /// <param name="fill_value">With what the shorter side is filled up.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Resizing(
        int height, int width, string interpolation = "bilinear", bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false,
        string fill_mode = "constant", double fill_value = 0.0, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(data_format, name, dtype) =>
        (_height, _width, _interpolation, _cropToAspectRatio, _padToAspectRatio, _fillMode, _fillValue) = (height, width, interpolation, crop_to_aspect_ratio, pad_to_aspect_ratio, fill_mode, fill_value);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => Resized(input_shape, _height, _width);

    private protected override Tensor Transform(Tensor images, bool training)
    {
        if (!s_interpolations.Contains(_interpolation))
            throw new ValueError($"Invalid value for argument `interpolation`. Expected of one ('{string.Join("', '", s_interpolations)}'). Received: interpolation={_interpolation}");
        if (_fillMode != "constant")
            throw new ValueError($"Invalid value for argument `fill_mode`. Only `'constant'` is supported. Received: fill_mode={_fillMode}");
        if (_padToAspectRatio && _cropToAspectRatio)
            throw new ValueError("Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.");
        var x = _cropToAspectRatio ? Cropped(images) : _padToAspectRatio ? Padded(images) : images;
        var resized = Resize(x, _height, _width, Enum.Parse<ResizeMethod>(_interpolation, ignoreCase: true));
        if (resized.dtype == images.dtype)
            return resized;
        return images.dtype.IsInteger() ? tf.saturate_cast(tf.round(resized), images.dtype) : tf.cast(resized, images.dtype);
    }

    /// <summary>The height and the width that have the result's proportions with the images' width and height.</summary>
    private (int Height, int Width) InProportion(Tensor images) =>
        ((int)((float)(images.shape[WidthAxis] * _height) / _width), (int)((float)(images.shape[HeightAxis] * _width) / _height));

    private Tensor Cropped(Tensor images)
    {
        var (height, width) = (images.shape[HeightAxis], images.shape[WidthAxis]);
        var (tall, wide) = InProportion(images);
        (tall, wide) = (Math.Max(Math.Min(height, tall), 1), Math.Max(Math.Min(width, wide), 1));
        return Cut(images, (height - tall) / 2, (width - wide) / 2, tall, wide);
    }

    // As much before as after: of an odd number one row or column is missing.
    private Tensor Padded(Tensor images)
    {
        var (tall, wide) = InProportion(images);
        var (above, left) = (Math.Max(tall - images.shape[HeightAxis], 0) / 2, Math.Max(wide - images.shape[WidthAxis], 0) / 2);
        var paddings = new (int, int)[4];
        (paddings[4 + HeightAxis], paddings[4 + WidthAxis]) = ((above, above), (left, left));
        return new Tensor(Ops.Pad(images.Value, paddings, value: _fillValue));
    }
}
