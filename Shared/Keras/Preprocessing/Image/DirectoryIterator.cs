using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Batches of images from files: what <see cref="ImageDataGenerator.flow_from_directory"/> gives.</summary>
public sealed class DirectoryIterator : ImageIterator
{
    private const int DefaultSize = 256;
    private readonly ImageFolders _files;
    private readonly string _interpolation;
    private readonly bool _keepAspectRatio;
    private readonly string _dataFormat;

    /// <summary>An iterator; <see cref="ImageDataGenerator.flow_from_directory"/> makes it and says what the arguments mean.</summary>
    /// <exception cref="ValueError">An argument has no such value.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DirectoryIterator(
        string directory,
        ImageDataGenerator image_data_generator,
        (int Height, int Width)? target_size = null,
        string color_mode = "rgb",
        string[]? classes = null,
        string? class_mode = "categorical",
        int batch_size = 32,
        bool shuffle = true,
        long? seed = null,
        string? data_format = null,
        string? save_to_dir = null,
        string save_prefix = "",
        string save_format = "png",
        bool follow_links = false,
        string? subset = null,
        string interpolation = "nearest",
        bool keep_aspect_ratio = false,
        DTypeArg dtype = default)
        : this(
            ImageFolders.List(directory, classes, follow_links, Split(image_data_generator, subset)), image_data_generator,
            ImageShape(target_size ?? (DefaultSize, DefaultSize), color_mode, data_format ?? BackendConfig.ImageDataFormat), dtype.Or(BackendConfig.FloatX),
            data_format ?? BackendConfig.ImageDataFormat, batch_size, shuffle, seed,
            save_to_dir is null ? null : new SavedImages(save_to_dir, save_prefix, save_format, 10_000_000))
    {
        if (class_mode is not (null or "categorical" or "binary" or "sparse" or "input"))
            throw new ValueError($"Invalid class_mode: {class_mode}; expected one of: {{'categorical', 'binary', 'sparse', 'input', None}}");
        (this.directory, this.color_mode, this.class_mode) = (directory, color_mode, class_mode);
        (_interpolation, _keepAspectRatio) = (interpolation, keep_aspect_ratio);
        StandardOutput.Writer.WriteLine($"Found {samples} images belonging to {num_classes} classes.");
    }

    private DirectoryIterator(
        ImageFolders files, ImageDataGenerator generator, Shape imageShape, TF_DataType dtype, string dataFormat, int batchSize, bool shuffle, long? seed, SavedImages? saved)
        : base(generator, imageShape, dtype, dataFormat == "channels_first", files.Files.Length, batchSize, shuffle, seed, saved)
    {
        (_files, _dataFormat, directory, color_mode, _interpolation) = (files, dataFormat, "", "", "");
        for (var i = 0; i < files.Names.Length; i++)
            class_indices[files.Names[i]] = i;
    }

    /// <summary>The folder of the classes' folders.</summary>
    public string directory { get; }

    /// <summary><c>"rgb"</c>, <c>"rgba"</c> or <c>"grayscale"</c>.</summary>
    public string color_mode { get; }

    /// <summary>What the targets are.</summary>
    public string? class_mode { get; }

    /// <summary>The number of files.</summary>
    public int samples => n;

    /// <summary>The number of classes.</summary>
    public int num_classes => _files.Names.Length;

    /// <summary>The number of each class, by its folder's name.</summary>
    public Dictionary<string, int> class_indices { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of each file's class, int32.</summary>
    public NDArray classes => np.array(_files.Classes);

    /// <summary>The number of each file's class, int32.</summary>
    public NDArray labels => classes;

    /// <summary>The files, relative to <see cref="directory"/>.</summary>
    public string[] filenames => _files.Files;

    /// <summary>The files' paths.</summary>
    public string[] filepaths => Array.ConvertAll(_files.Files, file => Path.Combine(directory, file));

    internal override TensorSpec[] Specs(int rows)
    {
        var images = new TensorSpec(dtype, new Shape([rows, .. image_shape.dims]));
        return class_mode switch
        {
            null => [images],
            "input" => [images, images],
            "categorical" => [images, new TensorSpec(dtype, new Shape(rows, num_classes))],
            _ => [images, new TensorSpec(dtype, new Shape(rows))],
        };
    }

    private protected override void Read(int sample, Span<byte> image)
    {
        var (height, width) = _dataFormat == "channels_first" ? (image_shape[1], image_shape[2]) : (image_shape[0], image_shape[1]);
        var picture = KerasApi.keras.utils.load_img(Path.Combine(directory, _files.Files[sample]), color_mode, new Shape(height, width), _interpolation, _keepAspectRatio);
        KerasApi.keras.utils.img_to_array(picture, _dataFormat, dtype).ToByteArray().CopyTo(image);
    }

    private protected override Batch Complete(NDArray images, DrawnBatch drawn, Batch? former) => class_mode switch
    {
        null => new Batch(images),
        "input" => new Batch(images, images.copy()),
        _ => new Batch(images, Targets(drawn)),
    };

    private NDArray Targets(DrawnBatch drawn)
    {
        var numbers = np.array(Array.ConvertAll(drawn.Indices.ToArray(), index => _files.Classes[index]));
        return class_mode == "categorical" ? KerasApi.keras.utils.to_categorical(numbers, num_classes).astype(dtype) : numbers.astype(dtype);
    }

    private static (double From, double To)? Split(ImageDataGenerator generator, string? subset) => subset switch
    {
        null => null,
        "validation" => (0, generator.validation_split),
        "training" => (generator.validation_split, 1),
        _ => throw new ValueError($"Invalid subset name: {subset};expected \"training\" or \"validation\""),
    };

    private static Shape ImageShape((int Height, int Width) size, string colorMode, string dataFormat)
    {
        var channels = colorMode switch
        {
            "rgba" => 4,
            "rgb" => 3,
            "grayscale" => 1,
            _ => throw new ValueError($"Invalid color mode: {colorMode}; expected \"rgb\", \"rgba\", or \"grayscale\"."),
        };
        return dataFormat == "channels_first" ? new Shape(channels, size.Height, size.Width) : new Shape(size.Height, size.Width, channels);
    }
}
