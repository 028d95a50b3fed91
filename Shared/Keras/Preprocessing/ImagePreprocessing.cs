using PIL;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>What <c>keras.preprocessing.image</c> is in Python.</summary>
public sealed partial class ImagePreprocessing
{
    /// <inheritdoc cref="Utils.KerasUtils.load_img(string, string, Shape?, string, bool)"/>
    public Image load_img(string path, string color_mode = "rgb", Shape? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
        KerasApi.keras.utils.load_img(path, color_mode, target_size, interpolation, keep_aspect_ratio);

    /// <inheritdoc cref="Utils.KerasUtils.load_img(Stream, string, Shape?, string, bool)"/>
    public Image load_img(Stream path, string color_mode = "rgb", Shape? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
        KerasApi.keras.utils.load_img(path, color_mode, target_size, interpolation, keep_aspect_ratio);

    /// <inheritdoc cref="Utils.KerasUtils.img_to_array"/>
    public NDArray img_to_array(NDArray img, string? data_format = null, DTypeArg dtype = default) => KerasApi.keras.utils.img_to_array(img, data_format, dtype);

    /// <inheritdoc cref="Utils.KerasUtils.array_to_img"/>
    public Image array_to_img(NDArray x, string? data_format = null, bool scale = true, DTypeArg dtype = default) =>
        KerasApi.keras.utils.array_to_img(x, data_format, scale, dtype);

    /// <inheritdoc cref="Utils.KerasUtils.save_img"/>
    public void save_img(string path, NDArray x, string? data_format = null, string? file_format = null, bool scale = true, int? quality = null) =>
        KerasApi.keras.utils.save_img(path, x, data_format, file_format, scale, quality);
}
