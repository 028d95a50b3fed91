using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>What <c>keras.preprocessing</c> is in Python: the older names of ways to read data.</summary>
public sealed partial class PreprocessingApi
{
    /// <summary>Image files and pictures.</summary>
    public ImagePreprocessing image { get; } = new();

    /// <inheritdoc cref="KerasUtils.image_dataset_from_directory"/>
    public IDatasetV2 image_dataset_from_directory(string directory, DirectoryLabels labels = default, string? label_mode = "int", string[]? class_names = null,
        string color_mode = "rgb", int? batch_size = 32, Shape? image_size = null, bool shuffle = true, int? seed = null, double? validation_split = null,
        string? subset = null, string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false,
        string? data_format = null, bool verbose = true) =>
        KerasApi.keras.utils.image_dataset_from_directory(directory, labels, label_mode, class_names, color_mode, batch_size, image_size, shuffle, seed,
            validation_split, subset, interpolation, follow_links, crop_to_aspect_ratio, pad_to_aspect_ratio, data_format, verbose);
}
