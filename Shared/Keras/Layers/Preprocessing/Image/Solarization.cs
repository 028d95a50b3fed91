using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training adds a number of its own to each image and turns over the pixels that are not below a threshold of its own, so that bright ones are dark; otherwise changes nothing.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/solarization/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("value_range", "addition_factor", "threshold_factor", "seed")]
public partial class Solarization : BaseImagePreprocessingLayer, ISeeded
{
    private readonly (double Lower, double Upper) _additionFactor;
    private readonly (double Lower, double Upper) _thresholdFactor;
    private readonly double[] _valueRange;
    private readonly int? _seed;

    /// <summary>A turning over of bright pixels.</summary>
    /// <param name="addition_factor">How much is added, as a part of the range: bounds in [0, 1], or the upper one; nothing unless said.</param>
    /// <param name="threshold_factor">Below which part of the range pixels stay what they are: bounds in [0, 1], or the upper one; none do unless said.</param>
    /// <param name="value_range">The lowest and the highest value of pixels; (0, 255) unless said.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A factor lies outside, or the range has not two numbers.</exception>
    public Solarization(
        FactorArg? addition_factor = null, FactorArg? threshold_factor = null, FactorArg? value_range = null, int? seed = null, string? name = null, DTypePolicy? dtype = null)
        : base(null, name, dtype)
    {
        _seed = seed;
        seed_generator = new SeedGenerator(seed);
        _additionFactor = Bounds(addition_factor ?? 0.0, nameof(addition_factor));
        _thresholdFactor = Bounds(threshold_factor ?? 0.0, nameof(threshold_factor));
        _valueRange = ValueRange.Sorted(value_range);
    }

    /// <inheritdoc/>
    public SeedGenerator seed_generator { get; }

    private protected override Tensor Transform(Tensor images, bool training)
    {
        images = tf.cast(images, ComputeType);
        if (!training)
            return images;
        var additions = Drawn(images, _additionFactor);
        var thresholds = Drawn(images, _thresholdFactor);
        var x = tf.clip_by_value(ValueRange.ToBytes(images, _valueRange) + additions, 0, 255);
        return ValueRange.FromBytes(tf.where(x < thresholds, x, 255 - x), _valueRange);
    }

    private Tensor Drawn(Tensor images, (double Lower, double Upper) factor) => seed_generator.Uniform((images.shape[0], 1, 1, 1), factor.Lower, factor.Upper * 255, ComputeType);

    private static (double Lower, double Upper) Bounds(FactorArg factor, string name)
    {
        ValueError Invalid(string received) => new(
            $"The `addition_factor` and `threshold_factor` arguments should be a number (or a list of two numbers) in the range [0, 1]. Received: {received}");
        double[] numbers = [.. factor];
        if (!factor.IsNumber && numbers.Length != 2)
            throw Invalid($"{name}={factor}");
        foreach (var number in numbers)
        {
            if (number is not (>= 0 and <= 1))
                throw Invalid($"input_number={TfNet.Engine.PythonNumber.Repr(number)}");
        }
        return factor.IsNumber ? (0, numbers[0]) : (numbers.Min(), numbers.Max());
    }
}
