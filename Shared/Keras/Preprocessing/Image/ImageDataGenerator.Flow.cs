using Tensorflow.NumPy;

namespace Tensorflow.Keras.Preprocessing;

public sealed partial class ImageDataGenerator
{
    /// <summary>Batches of transformed images from an array.</summary>
    /// <param name="x">Images, (N, H, W, C).</param>
    /// <param name="y">Targets, (N, …).</param>
    /// <param name="batch_size">The number of images in a batch.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own.</param>
    /// <param name="sample_weight">A weight for each image, (N,).</param>
    /// <param name="seed">Where batches start <c>np.random</c>, the number of the batches before added.</param>
    /// <param name="save_to_dir">A folder that images are written to, to be looked at.</param>
    /// <param name="save_prefix">How the files' names begin.</param>
    /// <param name="save_format">Their format: <c>"png"</c>, <c>"jpeg"</c>, …</param>
    /// <param name="ignore_class_split">Whether both subsets may have other classes.</param>
    /// <param name="subset"><c>"training"</c> or <c>"validation"</c>, where <see cref="validation_split"/> is set.</param>
    /// <exception cref="ValueError">The arrays do not fit each other, or are no images.</exception>
    public NumpyArrayIterator flow(
        NDArray x,
        NDArray? y = null,
        int batch_size = 32,
        bool shuffle = true,
        NDArray? sample_weight = null,
        long? seed = null,
        string? save_to_dir = null,
        string save_prefix = "",
        string save_format = "png",
        bool ignore_class_split = false,
        string? subset = null) =>
        new(x, y, this, batch_size, shuffle, sample_weight, seed, data_format, save_to_dir, save_prefix, save_format, subset, ignore_class_split, dtype);

    /// <summary>Batches of transformed images from files, a folder for each class. Needs the package TfNet.Imaging.</summary>
    /// <param name="directory">A folder with a folder for each class.</param>
    /// <param name="target_size">Height and width that images are resized to.</param>
    /// <param name="color_mode"><c>"rgb"</c>, <c>"rgba"</c> or <c>"grayscale"</c>.</param>
    /// <param name="classes">The folders' names in the order of the classes' numbers; all folders in the order of their names unless given.</param>
    /// <param name="class_mode"><c>"categorical"</c> (one-hot), <c>"sparse"</c> or <c>"binary"</c> (numbers), <c>"input"</c> (the images themselves), or <see langword="null"/> for no targets.</param>
    /// <param name="batch_size">The number of images in a batch.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own.</param>
    /// <param name="seed">Where batches start <c>np.random</c>.</param>
    /// <param name="save_to_dir">A folder that images are written to, to be looked at.</param>
    /// <param name="save_prefix">How the files' names begin.</param>
    /// <param name="save_format">Their format.</param>
    /// <param name="follow_links">Whether links to folders inside the classes' folders are followed.</param>
    /// <param name="subset"><c>"training"</c> or <c>"validation"</c>, where <see cref="validation_split"/> is set.</param>
    /// <param name="interpolation">How images are resized: <c>"nearest"</c>, <c>"bilinear"</c>, <c>"bicubic"</c>, <c>"lanczos"</c>, <c>"box"</c> or <c>"hamming"</c>.</param>
    /// <param name="keep_aspect_ratio">Whether the middle of an image is taken, so that it is not distorted.</param>
    /// <exception cref="ValueError">An argument has no such value.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DirectoryIterator flow_from_directory(
        string directory,
        (int Height, int Width)? target_size = null,
        string color_mode = "rgb",
        string[]? classes = null,
        string? class_mode = "categorical",
        int batch_size = 32,
        bool shuffle = true,
        long? seed = null,
        string? save_to_dir = null,
        string save_prefix = "",
        string save_format = "png",
        bool follow_links = false,
        string? subset = null,
        string interpolation = "nearest",
        bool keep_aspect_ratio = false) =>
        new(
            directory, this, target_size, color_mode, classes, class_mode, batch_size, shuffle, seed, data_format, save_to_dir, save_prefix, save_format, follow_links, subset,
            interpolation, keep_aspect_ratio, dtype);
}
