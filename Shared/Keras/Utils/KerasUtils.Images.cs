using PIL;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Utils;

public sealed partial class KerasUtils
{
    private static readonly string[] s_interpolations = ["nearest", "bilinear", "bicubic", "hamming", "box", "lanczos"];

    /// <summary>Reads an image file. The pixels are those that Python's Pillow gives. Source: https://keras.io/api/data_loading/image/#load_img-function.</summary>
    /// <param name="path">The path of a PNG, JPEG, GIF (its first picture), BMP or WebP file.</param>
    /// <param name="color_mode"><c>"rgb"</c>, <c>"grayscale"</c> or <c>"rgba"</c>. Opacity is dropped, not applied.</param>
    /// <param name="target_size">Height and width; the picture's own when it is not given.</param>
    /// <param name="interpolation">How it is resized: <c>"nearest"</c>, <c>"bilinear"</c>, <c>"bicubic"</c>, <c>"lanczos"</c>, <c>"box"</c> or <c>"hamming"</c>.</param>
    /// <param name="keep_aspect_ratio">Whether only the middle of the picture is taken, so that nothing is squeezed.</param>
    /// <exception cref="ValueError">The colour mode or interpolation is none of these.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of another format, or declares too many pixels.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public Image load_img(string path, string color_mode = "rgb", Shape? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
        Loaded(Image.open(path), color_mode, target_size, interpolation, keep_aspect_ratio);

    /// <inheritdoc cref="load_img(string, string, Shape?, string, bool)"/>
    /// <param name="path">The file's bytes.</param>
    /// <param name="color_mode"><c>"rgb"</c>, <c>"grayscale"</c> or <c>"rgba"</c>.</param>
    /// <param name="target_size">Height and width.</param>
    /// <param name="interpolation">How it is resized.</param>
    /// <param name="keep_aspect_ratio">Whether only the middle of the picture is taken.</param>
    public Image load_img(Stream path, string color_mode = "rgb", Shape? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
        Loaded(Image.open(path), color_mode, target_size, interpolation, keep_aspect_ratio);

    /// <summary>A picture as an array. Source: https://keras.io/api/data_loading/image/#img_to_array-function.</summary>
    /// <param name="img">The picture, or an array (height, width) or (height, width, channels).</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; that of <c>keras.backend.image_data_format()</c> when it is not given.</param>
    /// <param name="dtype">The element type: float32 unless <c>keras.backend.set_floatx</c> says otherwise.</param>
    /// <returns>(height, width, channels), or (channels, height, width); grey pictures have one channel.</returns>
    /// <exception cref="ValueError">An array has another number of dimensions.</exception>
    public NDArray img_to_array(NDArray img, string? data_format = null, DTypeArg dtype = default)
    {
        var first = DataFormat.Standardize(data_format) == DataFormat.ChannelsFirst;
        var x = img.astype(dtype.Or(BackendConfig.FloatX));
        return x.ndim switch
        {
            3 => first ? np.ascontiguousarray(x.transpose(2, 0, 1)) : x,
            2 => np.expand_dims(x, first ? 0 : -1),
            _ => throw new ValueError($"Unsupported image shape: {x.shape}"),
        };
    }

    /// <summary>An array as a picture. Source: https://keras.io/api/data_loading/image/#array_to_img-function.</summary>
    /// <param name="x">(height, width, channels), or (channels, height, width): 1, 3 or 4 channels.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; that of <c>keras.backend.image_data_format()</c> when it is not given.</param>
    /// <param name="scale">Whether the least number becomes 0 and the greatest 255. Otherwise the numbers are pixels, and their fractions are cut off.</param>
    /// <param name="dtype">The element type that is computed in: float32 unless <c>keras.backend.set_floatx</c> says otherwise.</param>
    /// <exception cref="ValueError">The array has another number of dimensions or channels.</exception>
    public Image array_to_img(NDArray x, string? data_format = null, bool scale = true, DTypeArg dtype = default)
    {
        var first = DataFormat.Standardize(data_format) == DataFormat.ChannelsFirst;
        x = x.astype(dtype.Or(BackendConfig.FloatX));
        if (x.ndim != 3)
            throw new ValueError($"Expected image array to have rank 3 (single image). Got array with shape: {x.shape}");
        if (first)
            x = x.transpose(1, 2, 0);
        if (scale)
        {
            x -= np.min(x);
            var greatest = np.max(x);
            x = (greatest != 0 ? x / greatest : x) * 255;
        }
        var channels = (int)x.dims[2];
        if (channels is not (1 or 3 or 4))
            throw new ValueError($"Unsupported channel number: {channels}");
        if (channels > 1)
            return Image.fromarray(x.astype(TF_DataType.TF_UINT8));
        return Image.fromarray(np.squeeze(x, axis: 2).astype(np.max(x) > 255 ? TF_DataType.TF_INT32 : TF_DataType.TF_UINT8));
    }

    /// <summary>Writes an array as an image file. Source: https://keras.io/api/data_loading/image/#save_img-function.</summary>
    /// <param name="path">The path.</param>
    /// <param name="x">(height, width, channels), or (channels, height, width).</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <param name="file_format"><c>"png"</c>, <c>"jpg"</c>, …; by the file's extension when it is not given.</param>
    /// <param name="scale">Whether the least number becomes 0 and the greatest 255.</param>
    /// <param name="quality">Of JPEG and WebP, from 1 to 100; by default 75 and 80 as in Pillow.</param>
    /// <exception cref="ValueError">The array is no picture, the format is unknown, or it cannot hold the channels.</exception>
    /// <exception cref="RuntimeError">The package TfNet.Imaging is missing.</exception>
    public void save_img(string path, NDArray x, string? data_format = null, string? file_format = null, bool scale = true, int? quality = null)
    {
        var image = array_to_img(x, data_format, scale);
        if (image.mode == "RGBA" && file_format is "jpg" or "jpeg")
        {
            Warnings.Warn("The JPG format does not support RGBA images, converting to RGB.");
            image = image.convert("RGB");
        }
        image.save(path, file_format, quality);
    }

    private static Image Loaded(Image image, string colorMode, Shape? targetSize, string interpolation, bool keepAspectRatio)
    {
        image = colorMode switch
        {
            // Pictures of 16 and 32 bits stay what they are, as in Keras.
            "grayscale" => image.mode is "L" or "I;16" or "I" ? image : image.convert("L"),
            "rgba" => image.convert("RGBA"),
            "rgb" => image.convert("RGB"),
            _ => throw new ValueError($"color_mode must be \"grayscale\", \"rgb\", or \"rgba\". Received: color_mode={colorMode}"),
        };
        if (targetSize is not { } target)
            return image;
        if (target.ndim != 2 || target.Sizes[0] <= 0 || target.Sizes[1] <= 0)
            throw new ValueError($"Expected `target_size` to be a tuple of 2 positive integers: height and width. Received: target_size={target}");
        var size = ((int)target.Sizes[1], (int)target.Sizes[0]);
        if (image.size == size)
            return image;
        if (!s_interpolations.Contains(interpolation))
            throw new ValueError($"Invalid interpolation method {interpolation} specified. Supported methods are {string.Join(", ", s_interpolations)}");
        var resample = Enum.Parse<Image.Resampling>(interpolation, ignoreCase: true);
        return image.resize(size, resample, keepAspectRatio ? Middle(image.size, size) : null);
    }

    /// <summary>The largest rectangle in the middle of a picture that has the target's ratio of sides.</summary>
    private static (int, int, int, int) Middle((int width, int height) size, (int width, int height) target)
    {
        var height = (int)Math.Min(size.height, (long)size.width * target.height / target.width);
        var width = (int)Math.Min(size.width, (long)size.height * target.width / target.height);
        var (left, top) = ((size.width - width) / 2, (size.height - height) / 2);
        return (left, top, left + width, top + height);
    }
}
