using Tensorflow.Keras.Random;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training moves the channels of each image away from their mean or towards it, and holds them within [0, 255]; otherwise changes nothing.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_contrast/.
/// </summary>
[KerasExport("layers")]
public partial class RandomContrast : BaseImagePreprocessingLayer, ISeeded
{
    private readonly (double Lower, double Upper) _factor;
    private readonly int? _seed;

    /// <summary>Changes of contrast.</summary>
    /// <param name="factor">Bounds in [0, 1]: differences from the mean are multiplied by something from 1 - the lower to 1 + the upper one. A number is the upper one; the lower is then 0.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A factor lies outside.</exception>
    public RandomContrast(FactorArg factor, int? seed = null, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(data_format, name, dtype)
    {
        _factor = ImageFactors.Bounds(factor, 0, 1);
        _seed = seed;
        seed_generator = new SeedGenerator(seed);
    }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    private protected override Tensor Transform(Tensor images, bool training)
    {
        if (!training)
            return images;
        var x = tf.cast(images, ComputeType);
        var factor = seed_generator.Uniform((images.shape[0], 1, 1, 1), 1 - _factor.Lower, 1 + _factor.Upper, ComputeType);
        var mean = tf.reduce_mean(tf.reduce_mean(x, HeightAxis, keepdims: true), WidthAxis, keepdims: true);
        return tf.clip_by_value(((x - mean) * factor) + mean, 0, 255);
    }

    private protected override string RankMessage(Shape shape) => $"Expected the input image to be rank 3 or 4. Received inputs.shape={shape}";
}
