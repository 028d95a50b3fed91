using Tensorflow.Keras.Random;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training cuts the same random rectangle out of all images of a batch. Otherwise, and where images are not larger than the rectangle, cuts at a fixed place and
/// resizes what is left. Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/.
/// </summary>
[KerasExport("layers")]
public partial class RandomCrop : BaseImagePreprocessingLayer, ISeeded
{
    private readonly int _height;
    private readonly int _width;
    private readonly int _seed;

    /// <summary>Crops of images.</summary>
    /// <param name="height">The height of the rectangle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public RandomCrop(int height, int width, int? seed = null, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(data_format, name, dtype)
    {
        (_height, _width) = (height, width);
        // As in Keras, the seed that the config names is not the one that the generator draws.
        _seed = seed ?? RandomStreams.NextDefaultSeed();
        seed_generator = new SeedGenerator(seed);
    }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => Resized(input_shape, _height, _width);

    private protected override Tensor Transform(Tensor images, bool training)
    {
        var x = tf.cast(images, ComputeType);
        var (height, width) = (x.shape[HeightAxis], x.shape[WidthAxis]);
        if (training && height > _height && width > _width)
        {
            // Rows, then columns: each place is a draw of its own.
            x = Window(x, 4 + HeightAxis, Place(height - _height), _height);
            return Window(x, 4 + WidthAxis, Place(width - _width), _width);
        }
        var tall = Math.Max(Math.Min(height, (int)((double)(width * _height) / _width)), 1);
        var wide = Math.Max(Math.Min(width, (int)((double)(height * _width) / _height)), 1);
        x = Cut(x, (height - tall) / 2, (width - wide) / 2, _height, _width);
        return x.shape[HeightAxis] == _height && x.shape[WidthAxis] == _width ? x : Resize(x, _height, _width);
    }

    private Tensor Place(int last) => tf.minimum(tf.cast(seed_generator.Uniform(Shape.Scalar, 0, last + 1), TF_DataType.TF_INT32), last);

    private static Tensor Window(Tensor images, int axis, Tensor first, int size) => tf.gather(images, first + tf.range(size), axis);
}
