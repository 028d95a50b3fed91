using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training flips each image with probability 1/2; otherwise changes nothing.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("seed")]
public partial class RandomFlip : BaseImagePreprocessingLayer, ISeeded
{
    private readonly int? _seed;

    /// <summary>Flips of images.</summary>
    /// <param name="mode"><c>"horizontal"</c>, <c>"vertical"</c>, or <c>"horizontal_and_vertical"</c>, which flips an image both ways or not at all.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public RandomFlip(string mode = "horizontal_and_vertical", int? seed = null, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(data_format, name, dtype)
    {
        (this.mode, _seed) = (mode, seed);
        seed_generator = new SeedGenerator(seed);
    }

    /// <summary>Which way images are flipped. As in Keras, other words than the three flip nothing.</summary>
    public string mode { get; }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    private protected override Tensor Transform(Tensor images, bool training)
    {
        var x = tf.cast(images, ComputeType);
        if (!training)
            return x;
        var flips = seed_generator.Uniform((images.shape[0], 1, 1, 1)) <= 0.5;
        if (mode is "horizontal" or "horizontal_and_vertical")
            x = tf.where(flips, tf.reverse(x, WidthAxis), x);
        if (mode is "vertical" or "horizontal_and_vertical")
            x = tf.where(flips, tf.reverse(x, HeightAxis), x);
        return x;
    }
}
