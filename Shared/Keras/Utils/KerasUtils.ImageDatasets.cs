using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

public sealed partial class KerasUtils
{
    // Keras' list, which its messages show.
    private static readonly string[] s_imageEndings = [".bmp", ".gif", ".jpeg", ".jpg", ".png"];

    private static readonly string[] s_resizings = ["bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic"];

    /// <summary>A dataset of the image files of a folder, in batches, read ahead. Source: https://keras.io/api/data_loading/image/#image_dataset_from_directory-function.</summary>
    /// <param name="directory">The folder; with inferred labels each subfolder is a class.</param>
    /// <param name="labels"><c>"inferred"</c>, <see langword="null"/> for none, or a list of integers in the order of the sorted files.</param>
    /// <param name="label_mode"><c>"int"</c> (int32), <c>"categorical"</c> (rows with a one), <c>"binary"</c> (float32 0 and 1), or <see langword="null"/> for no labels.</param>
    /// <param name="class_names">The subfolders that count, in the order of their numbers; all of them, sorted, when not given.</param>
    /// <param name="color_mode"><c>"rgb"</c>, <c>"rgba"</c> or <c>"grayscale"</c>.</param>
    /// <param name="batch_size">The size of batches; <see langword="null"/> for single images.</param>
    /// <param name="image_size">Height and width; 256 and 256 when not given.</param>
    /// <param name="shuffle">Whether the order is random: that of Keras for the same seed.</param>
    /// <param name="seed">The seed of the order; drawn from <c>np.random</c> when not given.</param>
    /// <param name="validation_split">The share of files for validation, between 0 and 1.</param>
    /// <param name="subset"><c>"training"</c> or <c>"validation"</c>.</param>
    /// <param name="interpolation">How images are resized, as by <c>tf.image.resize</c>.</param>
    /// <param name="follow_links">Whether links to folders are followed.</param>
    /// <param name="crop_to_aspect_ratio">Whether the middle of an image is taken, so that nothing is squeezed.</param>
    /// <param name="pad_to_aspect_ratio">Whether an image gets black margins, so that nothing is squeezed.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; that of <c>keras.backend.image_data_format()</c> when not given.</param>
    /// <param name="verbose">Whether a line says how many files were found.</param>
    /// <returns>float32 images (uint8 with "nearest"), (batch, height, width, channels), from 0 to 255, and labels.</returns>
    /// <exception cref="ValueError">An argument is not possible, or there are no images.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public IDatasetV2 image_dataset_from_directory(string directory, DirectoryLabels labels = default, string? label_mode = "int", string[]? class_names = null,
        string color_mode = "rgb", int? batch_size = 32, Shape? image_size = null, bool shuffle = true, int? seed = null, double? validation_split = null,
        string? subset = null, string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false,
        string? data_format = null, bool verbose = true)
    {
        if (labels.Given is not null && class_names is { Length: > 0 })
            throw new ValueError($"You can only pass `class_names` if `labels=\"inferred\"`. Received: labels=[{string.Join(", ", labels)}], and class_names={DirectoryIndex.PythonList(class_names)}");
        if (label_mode is not (null or "int" or "categorical" or "binary"))
            throw new ValueError($"`label_mode` argument must be one of \"int\", \"categorical\", \"binary\", or None. Received: label_mode={label_mode}");
        var channels = color_mode switch
        {
            "rgb" => 3,
            "rgba" => 4,
            "grayscale" => 1,
            _ => throw new ValueError($"`color_mode` must be one of {{\"rgb\", \"rgba\", \"grayscale\"}}. Received: color_mode={color_mode}"),
        };
        var size = image_size ?? new Shape(256, 256);
        size = size.ndim == 1 ? new Shape(size[0], size[0]) : size.ndim == 2 ? size : throw new ValueError($"Invalid `image_size` value. Expected a tuple of 2 integers. Received: image_size={size}");
        interpolation = interpolation.ToLowerInvariant();
        if (!s_resizings.Contains(interpolation))
            throw new ValueError($"Argument `interpolation` should be one of ({string.Join(", ", s_resizings.Select(static r => $"'{r}'"))}). Received: interpolation={interpolation}");
        if (crop_to_aspect_ratio && pad_to_aspect_ratio)
            throw new ValueError("Only one of `pad_to_aspect_ratio`, `crop_to_aspect_ratio` can be set to `True`.");
        validation_split = PythonNumber.Exact(validation_split);
        CheckSplit(validation_split, subset, shuffle, seed);
        var first = DataFormat.Standardize(data_format) == DataFormat.ChannelsFirst;
        var chosen = seed ?? (int)np.random.randint(1_000_000);
        if (label_mode is null)
            labels = (string?)null;
        var index = DirectoryIndex.Of(directory, labels, s_imageEndings, class_names, shuffle ? chosen : null, follow_links, verbose);
        if (labels.IsNone)
            label_mode = null;
        if (label_mode == "binary" && index.ClassNames!.Length != 2)
            throw new ValueError($"When passing `label_mode=\"binary\"`, there must be exactly 2 class_names. Received: class_names={DirectoryIndex.PythonList(index.ClassNames)}");
        if (validation_split is { } split and not 0)
            index = index.Part(split, subset!);
        if (index.Paths.Length == 0)
            throw new ValueError($"No images found in directory {directory}. Allowed formats: ({string.Join(", ", s_imageEndings.Select(static e => $"'{e}'"))})");
        var loader = new ImageFileLoader(index.Paths, channels, size, interpolation, crop_to_aspect_ratio, pad_to_aspect_ratio, first);
        var dataset = Samples(index, label_mode);
        if (shuffle)
            dataset = dataset.shuffle(batch_size is { } batch ? batch * 8 : 1024, chosen);
        dataset = dataset.map(loader.Load);
        if (batch_size is { } rows)
            dataset = dataset.batch(rows);
        dataset = dataset.prefetch();
        (dataset.class_names, dataset.file_paths) = (index.ClassNames, index.Paths);
        return dataset;
    }

    /// <summary>The numbers of the files, with labels.</summary>
    private static IDatasetV2 Samples(DirectoryIndex index, string? labelMode)
    {
        Tensor places = np.arange(index.Paths.Length);
        if (labelMode is null)
            return Binding.tf.data.Dataset.from_tensor_slices(places);
        Tensor labels = new NDArray(index.Labels!);
        return Binding.tf.data.Dataset.from_tensor_slices(places, labelMode switch
        {
            "binary" => Binding.tf.expand_dims(Binding.tf.cast(labels, TF_DataType.TF_FLOAT), -1),
            "categorical" => Binding.tf.one_hot(labels, index.ClassNames!.Length),
            _ => labels,
        });
    }

    private static void CheckSplit(double? split, string? subset, bool shuffle, int? seed)
    {
        if (split is not (null or 0) && split is not (> 0 and < 1))
            throw new ValueError(FormattableString.Invariant($"`validation_split` must be between 0 and 1, received: {split}"));
        var isSplit = split is not (null or 0);
        if (isSplit != subset is { Length: > 0 })
            throw new ValueError("If `subset` is set, `validation_split` must be set, and inversely.");
        if (subset == "both")
            throw new ValueError("`subset` must be either \"training\" or \"validation\", received: both. Call the function twice with the same seed: once for each.");
        if (subset is not (null or "training" or "validation"))
            throw new ValueError($"`subset` must be either \"training\", \"validation\" or \"both\", received: {subset}");
        if (isSplit && shuffle && seed is null)
        {
            throw new ValueError("If using `validation_split` and shuffling the data, you must provide a `seed` argument, to make sure that there is no " +
                "overlap between the training and validation subset.");
        }
    }
}
