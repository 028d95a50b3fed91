using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Batches of images from an array: what <see cref="ImageDataGenerator.flow"/> gives.</summary>
public sealed class NumpyArrayIterator : ImageIterator
{
    /// <summary>An iterator; <see cref="ImageDataGenerator.flow"/> makes it.</summary>
    /// <param name="x">Images, (N, H, W, C). They are kept in their type and converted image by image.</param>
    /// <param name="y">Targets, (N, …).</param>
    /// <param name="image_data_generator">What transforms and normalizes the images.</param>
    /// <param name="batch_size">The number of images in a batch.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own.</param>
    /// <param name="sample_weight">A weight for each image, (N,).</param>
    /// <param name="seed">Where batches start <c>np.random</c>.</param>
    /// <param name="data_format">Where images have their channels.</param>
    /// <param name="save_to_dir">A folder that images are written to, to be looked at.</param>
    /// <param name="save_prefix">How the files' names begin.</param>
    /// <param name="save_format">Their format.</param>
    /// <param name="subset"><c>"training"</c> or <c>"validation"</c>, where the generator splits its data.</param>
    /// <param name="ignore_class_split">Whether both subsets may have other classes.</param>
    /// <param name="dtype">The element type of the batches.</param>
    /// <exception cref="ValueError">The arrays do not fit each other, or are no images.</exception>
    public NumpyArrayIterator(
        NDArray x,
        NDArray? y,
        ImageDataGenerator image_data_generator,
        int batch_size = 32,
        bool shuffle = false,
        NDArray? sample_weight = null,
        long? seed = null,
        string? data_format = null,
        string? save_to_dir = null,
        string save_prefix = "",
        string save_format = "png",
        string? subset = null,
        bool ignore_class_split = false,
        DTypeArg dtype = default)
        : this(Checked(x, y, sample_weight, image_data_generator, subset, ignore_class_split), image_data_generator, batch_size, shuffle, seed,
            (data_format ?? BackendConfig.ImageDataFormat) == "channels_first", dtype.Or(BackendConfig.FloatX),
            save_to_dir is null ? null : new SavedImages(save_to_dir, save_prefix, save_format, 10_000))
    {
    }

    private NumpyArrayIterator(Batch data, ImageDataGenerator generator, int batch_size, bool shuffle, long? seed, bool channelsFirst, TF_DataType dtype, SavedImages? saved)
        : base(generator, data.x.shape[1..], dtype, channelsFirst, data.x.shape[0], batch_size, shuffle, seed, saved)
    {
        x = data.x.HasDenseRows ? data.x : data.x.copy();
        y = data.y is { HasDenseRows: false } scattered ? scattered.copy() : data.y;
        sample_weight = data.sample_weight is { HasDenseRows: false } weights ? weights.copy() : data.sample_weight;
        var axis = channelsFirst ? 1 : 3;
        if (x.shape[axis] is not (1 or 3 or 4))
        {
            Warnings.Warn(
                $"NumpyArrayIterator is set to use the data format convention \"{(channelsFirst ? "channels_first" : "channels_last")}\" (channels on axis {axis}), " +
                $"i.e. expected either 1, 3, or 4 channels on axis {axis}. However, it was passed an array with shape {ShapeText.Describe(x.shape)} ({x.shape[axis]} channels).");
        }
    }

    /// <summary>The images, (N, H, W, C), in the type that they came in.</summary>
    public NDArray x { get; }

    /// <summary>The targets, (N, …).</summary>
    public NDArray? y { get; }

    /// <summary>A weight for each image, (N,).</summary>
    public NDArray? sample_weight { get; }

    internal override TensorSpec[] Specs(int rows)
    {
        static TensorSpec Rows(NDArray array, int rows, TF_DataType dtype) => new(dtype, new Shape([rows, .. array.shape.Sizes[1..]]));
        List<TensorSpec> specs = [Rows(x, rows, dtype)];
        if (y is not null)
            specs.Add(Rows(y, rows, y.dtype));
        if (y is not null && sample_weight is not null)
            specs.Add(Rows(sample_weight, rows, sample_weight.dtype));
        return [.. specs];
    }

    private protected override void Read(int sample, Span<byte> image) => x.CopyRow(sample, image, dtype);

    private protected override Batch Complete(NDArray images, DrawnBatch drawn, Batch? former) => new(
        images,
        y is null ? null : Gather(y, drawn.Indices, former?.y),
        y is null || sample_weight is null ? null : Gather(sample_weight, drawn.Indices, former?.sample_weight));

    private static Batch Checked(NDArray x, NDArray? y, NDArray? sampleWeight, ImageDataGenerator generator, string? subset, bool ignoreClasses)
    {
        if (y is not null && Length(y) != Length(x))
        {
            throw new ValueError(
                $"`x` (images tensor) and `y` (labels) should have the same length. Found: x.shape = {ShapeText.Describe(x.shape)}, y.shape = {ShapeText.Describe(y.shape)}");
        }
        if (sampleWeight is not null && Length(sampleWeight) != Length(x))
        {
            throw new ValueError(
                "`x` (images tensor) and `sample_weight` should have the same length. " +
                $"Found: x.shape = {ShapeText.Describe(x.shape)}, sample_weight.shape = {ShapeText.Describe(sampleWeight.shape)}");
        }
        if (x.ndim != 4)
            throw new ValueError($"Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape {ShapeText.Describe(x.shape)}");
        if (subset is null)
            return new Batch(x, y, sampleWeight);
        if (subset is not ("training" or "validation"))
            throw new ValueError($"Invalid subset name: {subset}; expected \"training\" or \"validation\".");
        var split = (int)(x.shape[0] * generator.validation_split);
        if (y is not null && !ignoreClasses && !np.array_equal(np.unique(y[..split]), np.unique(y[split..])))
        {
            throw new ValueError(
                "Training and validation subsets have different number of classes after the split. " +
                "If your numpy arrays are sorted by the label, you might want to shuffle them.");
        }
        var range = subset == "validation" ? ..split : split..;
        // The original leaves sample weights whole, so that those of the training subset are shifted; they belong to their images here.
        return new Batch(x[range], y?[range], sampleWeight?[range]);
    }

    private static int Length(NDArray array) => array.ndim == 0 ? 0 : array.shape[0];
}
