using Tensorflow.Keras.Random;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training adds a number of its own to each image and holds it within its range; otherwise changes nothing. Integers stay integers.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/.
/// </summary>
[KerasExport("layers")]
public partial class RandomBrightness : BaseImagePreprocessingLayer, ISeeded
{
    private readonly (double Lower, double Upper) _factor;
    private readonly double[] _valueRange;
    private readonly int? _seed;

    /// <summary>Changes of brightness.</summary>
    /// <param name="factor">At most by which part of the range: a number for both directions, or bounds, in [-1, 1]. Positive ones are brighter.</param>
    /// <param name="value_range">The lowest and the highest value of pixels; (0, 255) unless said.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A factor lies outside, or the range has not two numbers.</exception>
    public RandomBrightness(FactorArg factor, FactorArg? value_range = null, int? seed = null, string? name = null, DTypePolicy? dtype = null)
        : base(null, name, dtype)
    {
        _factor = ImageFactors.Bounds(factor, -1, 1);
        _seed = seed;
        seed_generator = new SeedGenerator(seed);
        _valueRange = ValueRange.Sorted(value_range);
    }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    private protected override Tensor Transform(Tensor images, bool training)
    {
        if (!training)
            return images;
        var delta = seed_generator.Uniform((images.shape[0], 1, 1, 1), _factor.Lower, _factor.Upper) * (float)(_valueRange[1] - _valueRange[0]);
        // What is taken from unsigned pixels wraps around on its way there and back, as in TensorFlow.
        var whole = images.dtype.IsFloating() ? delta : tf.cast(delta, TF_DataType.TF_INT32);
        return tf.clip_by_value(images + tf.cast(whole, images.dtype), Bound(_valueRange[0], images.dtype), Bound(_valueRange[1], images.dtype));
    }

    private protected override string RankMessage(Shape shape) => $"Expected the input image to be rank 3 or 4. Received inputs.shape={shape}";

    private static Tensor Bound(double bound, TF_DataType dtype) => tf.cast(tf.constant(bound, TF_DataType.TF_DOUBLE), dtype);
}
