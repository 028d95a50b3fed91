using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training turns each image by an angle of its own; otherwise changes nothing.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_rotation/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("factor", "data_format", "fill_mode", "fill_value")]
public partial class RandomRotation : RandomWarp
{
    private readonly (double Lower, double Upper) _factor;

    /// <summary>Rotations of images.</summary>
    /// <param name="factor">At most by which part of a full turn: a number for both directions, or bounds, in [-1, 1]. Positive ones turn to the left.</param>
    /// <param name="fill_mode">What lies outside the image: <c>"reflect"</c>, <c>"wrap"</c>, <c>"constant"</c> or <c>"nearest"</c>.</param>
    /// <param name="interpolation"><c>"bilinear"</c> or <c>"nearest"</c>.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="fill_value">The value outside for <c>"constant"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A factor lies outside, or a word is unknown.</exception>
    public RandomRotation(
        FactorArg factor, string fill_mode = "reflect", string interpolation = "bilinear", int? seed = null, double fill_value = 0.0,
        string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(fill_mode, interpolation, seed, fill_value, data_format, name, dtype) => _factor = ImageFactors.Bounds(factor, -1, 1);

    private protected override Tensor Maps(int images, int height, int width)
    {
        // Bounds in float32, as Keras multiplies with a tensor of pi.
        var (low, high) = ((float)(_factor.Lower * 2) * MathF.PI, (float)(_factor.Upper * 2) * MathF.PI);
        var angle = seed_generator.Uniform((images, 1), low, high);
        var (cos, sin) = (tf.cos(angle), tf.sin(angle));
        var (w, h) = (width - 1f, height - 1f);
        return Map(cos, -sin, (w - ((cos * w) - (sin * h))) / 2, sin, cos, (h - ((sin * w) + (cos * h))) / 2);
    }
}
