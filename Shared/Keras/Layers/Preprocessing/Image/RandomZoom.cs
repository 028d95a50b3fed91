using Tensorflow.Keras.Random;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training makes each image larger or smaller around its middle; otherwise changes nothing.
/// Source: https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/.
/// </summary>
[KerasExport("layers")]
public partial class RandomZoom : RandomWarp
{
    private const string Message = "The `height_factor` and `width_factor` arguments should be a number (or a list of two numbers) in the range [-1.0, 1.0]. ";

    private readonly FactorArg _heightFactor;
    private readonly FactorArg? _widthFactor;
    private readonly (double Lower, double Upper) _height;
    private readonly (double Lower, double Upper) _width;

    /// <summary>Zooms of images.</summary>
    /// <param name="height_factor">At most by which part: a number for both directions, or bounds, in [-1, 1]. Positive ones make the image smaller.</param>
    /// <param name="width_factor">The same for the width; when left out, the width keeps the proportions.</param>
    /// <param name="fill_mode">What lies outside the image: <c>"reflect"</c>, <c>"wrap"</c>, <c>"constant"</c> or <c>"nearest"</c>.</param>
    /// <param name="interpolation"><c>"bilinear"</c> or <c>"nearest"</c>.</param>
    /// <param name="seed">A number; drawn from the global stream when left out.</param>
    /// <param name="fill_value">The value outside for <c>"constant"</c>.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.config.image_data_format()</c> says when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A factor lies outside, or a word is unknown.</exception>
    public RandomZoom(
        FactorArg height_factor, FactorArg? width_factor = null, string fill_mode = "reflect", string interpolation = "bilinear", int? seed = null,
        double fill_value = 0.0, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(fill_mode, interpolation, seed, fill_value, data_format, name, dtype)
    {
        (_heightFactor, _widthFactor) = (height_factor, width_factor);
        _height = Bounds(height_factor, nameof(height_factor), Message);
        if (width_factor is not null)
            _width = Bounds(width_factor, nameof(width_factor), Message);
    }

    private protected override Tensor Maps(int images, int height, int width)
    {
        var tall = seed_generator.Uniform((images, 1), 1 + _height.Lower, 1 + _height.Upper);
        var wide = _widthFactor is null ? tall : seed_generator.Uniform((images, 1), 1 + _width.Lower, 1 + _width.Upper);
        var zero = tf.zeros_like(tall);
        return Map(wide, zero, ((width - 1f) / 2) * (1 - wide), zero, tall, ((height - 1f) / 2) * (1 - tall));
    }
}
