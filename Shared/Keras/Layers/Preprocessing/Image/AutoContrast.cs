using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Stretches each channel of each image over the whole range of values, in training and otherwise. Channels of a single value stay what they are.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/auto_contrast/.
/// </summary>
[KerasExport("layers")]
public partial class AutoContrast : BaseImagePreprocessingLayer
{
    private readonly double[] _valueRange;

    /// <summary>A stretching of contrast.</summary>
    /// <param name="value_range">The lowest and the highest value of pixels; (0, 255) unless said.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The range has not two numbers.</exception>
    public AutoContrast(FactorArg? value_range = null, string? name = null, DTypePolicy? dtype = null) : base(null, name, dtype) => _valueRange = ValueRange.Sorted(value_range);

    private protected override Tensor Transform(Tensor images, bool training)
    {
        images = tf.cast(images, ComputeType);
        var x = ValueRange.ToBytes(images, _valueRange);
        var (low, high) = (tf.reduce_min(x, (1, 2), keepdims: true), tf.reduce_max(x, (1, 2), keepdims: true));
        var scale = 255.0 / (high - low);
        var stretched = ValueRange.FromBytes(tf.clip_by_value((x * scale) + (-low * scale), 0, 255), _valueRange);
        return tf.where(tf.math.is_nan(stretched), images, stretched);
    }
}
