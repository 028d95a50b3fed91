namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>Images made brighter or darker.</summary>
    /// <param name="image">Images of any shape; integers count as 0 to 1.</param>
    /// <param name="delta">What is added, on the scale of 0 to 1 (of float images: their own).</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor adjust_brightness(Tensor image, Tensor delta, string? name = null) =>
        InFloat(image, x => x + tf.cast(delta, x.dtype), saturate: true);

    /// <summary>Images whose channels are moved away from their mean or towards it: (x - mean) * factor + mean.</summary>
    /// <param name="images">One image or more.</param>
    /// <param name="contrast_factor">The factor.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The images have less than 3 dimensions.</exception>
    public Tensor adjust_contrast(Tensor images, Tensor contrast_factor, string? name = null) => Tensor.Call(images, contrast_factor, (images, contrast_factor) =>
    {
        if (images.ndim < 3)
            throw new ValueError($"images must be at least 3-D, got shape {images.shape}");
        return InFloat(images, x =>
        {
            var mean = tf.reduce_mean(x, (-3, -2), keepdims: true);
            return ((x - mean) * tf.cast(contrast_factor, x.dtype)) + mean;
        }, saturate: true);
    });

    /// <summary>Gamma correction: gain * x ** gamma.</summary>
    /// <param name="image">Images of any shape; integers count as 0 to 1.</param>
    /// <param name="gamma">The exponent, not negative.</param>
    /// <param name="gain">The factor.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The exponent is negative.</exception>
    public Tensor adjust_gamma(Tensor image, double gamma = 1, double gain = 1, string? name = null)
    {
        Require(gamma >= 0, "Gamma should be a non-negative real number.");
        return InFloat(image, x => gain * tf.pow(x, gamma), saturate: true);
    }

    /// <summary>Images with other hues.</summary>
    /// <param name="image">Images whose last axis is (red, green, blue).</param>
    /// <param name="delta">By which part of the circle hues turn, in [-1, 1].</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The turn lies outside, or the last axis has not three elements.</exception>
    public Tensor adjust_hue(Tensor image, Tensor delta, string? name = null) => Tensor.Call(image, delta, (image, delta) =>
    {
        if (tf.executing_eagerly() && tf.cast(delta, TF_DataType.TF_FLOAT).ToArray<float>()[0] is not (>= -1 and <= 1))
            throw new ValueError("delta must be in the interval [-1, 1]");
        return InFloat(image, x =>
        {
            var (hue, value, range) = HueOf(x);
            return FromHue((hue + tf.cast(delta, x.dtype)) % 1, value, range);
        }, saturate: false);
    });

    /// <summary>Images with stronger or weaker colours.</summary>
    /// <param name="image">Images whose last axis is (red, green, blue).</param>
    /// <param name="saturation_factor">By what the saturation is multiplied.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The last axis has not three elements.</exception>
    public Tensor adjust_saturation(Tensor image, Tensor saturation_factor, string? name = null) => InFloat(image, x =>
    {
        var (hue, value, range) = HueOf(x);
        var saturation = tf.clip_by_value(Quotient(range, value) * tf.cast(saturation_factor, x.dtype), 0, 1);
        return FromHue(hue, value, saturation * value);
    }, saturate: false);

    /// <summary>Images with mean 0 and variance 1, each by itself. A uniform image gives zeros.</summary>
    /// <param name="image">One image or more.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>float32.</returns>
    /// <exception cref="ValueError">The image has less than 3 dimensions.</exception>
    public Tensor per_image_standardization(Tensor image, string? name = null) => Tensor.Call(image, image =>
    {
        CheckAtLeast3D(image);
        var x = tf.cast(image, TF_DataType.TF_FLOAT);
        var pixels = (double)image.shape[-3] * image.shape[-2] * image.shape[-1];
        var deviation = tf.reduce_std(x, (-1, -2, -3), keepdims: true);
        return (x - tf.reduce_mean(x, (-1, -2, -3), keepdims: true)) / tf.maximum(deviation, 1 / Math.Sqrt(pixels));
    });
}
