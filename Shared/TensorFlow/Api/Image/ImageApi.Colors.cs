namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>Colours as brightness.</summary>
    /// <param name="images">Images whose last axis is (red, green, blue).</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <returns>Images with one channel, of the same type.</returns>
    public Tensor rgb_to_grayscale(Tensor images, string? name = null)
    {
        var colors = ConvertDType(images, TF_DataType.TF_FLOAT, false);
        var gray = tf.linalg.tensordot(colors, new[] { 0.2989f, 0.5870f, 0.1140f }, 1);
        return ConvertDType(tf.expand_dims(gray, -1), images.dtype, false);
    }

    /// <summary>Brightness as three equal colours.</summary>
    /// <param name="images">Images with one channel.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">There are other channels.</exception>
    public Tensor grayscale_to_rgb(Tensor images, string? name = null)
    {
        if (images.ndim < 2)
            throw new ValueError($"A grayscale image (shape {images.shape}) must be at least two-dimensional.");
        if (images.shape[-1] != 1)
            throw new ValueError("Last dimension of a grayscale image should be size 1.");
        var multiples = new int[images.ndim];
        Array.Fill(multiples, 1);
        multiples[^1] = 3;
        return tf.tile(images, multiples);
    }

    /// <summary>Red, green and blue as hue, saturation and value, each in [0, 1].</summary>
    /// <param name="images">Floats in [0, 1] whose last axis is (red, green, blue).</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The last axis has not three elements.</exception>
    public Tensor rgb_to_hsv(Tensor images, string? name = null)
    {
        var (hue, value, range) = HueOf(images);
        return tf.stack([hue, Quotient(range, value), value], -1);
    }

    /// <summary>Hue, saturation and value as red, green and blue.</summary>
    /// <param name="images">Floats in [0, 1] whose last axis is (hue, saturation, value).</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The last axis has not three elements.</exception>
    public Tensor hsv_to_rgb(Tensor images, string? name = null)
    {
        CheckChannels(images);
        var channels = tf.unstack(images, axis: -1);
        return FromHue(channels[0], channels[2], channels[1] * channels[2]);
    }

    /// <summary>The hue in [0, 1), the largest channel, and by how much it exceeds the smallest.</summary>
    private static (Tensor Hue, Tensor Value, Tensor Range) HueOf(Tensor images)
    {
        CheckChannels(images);
        var channels = tf.unstack(images, axis: -1);
        var (red, green, blue) = (channels[0], channels[1], channels[2]);
        var value = tf.reduce_max(images, -1);
        var range = value - tf.reduce_min(images, -1);
        Tensor Turn(Tensor difference, double offset) => Quotient(difference, 6 * range) + offset;
        var hue = tf.where(red == value, Turn(green - blue, 0), tf.where(green == value, Turn(blue - red, 2.0 / 6), Turn(red - green, 4.0 / 6)));
        hue = tf.where(range > 0, hue, tf.zeros_like(hue));
        return (tf.where(hue < 0, hue + 1, hue), value, range);
    }

    private static Tensor FromHue(Tensor hue, Tensor value, Tensor range)
    {
        var (low, turn) = (value - range, hue * 6);
        Tensor Channel(Tensor strength) => low + (range * tf.clip_by_value(strength, 0, 1));
        return tf.stack([Channel(tf.abs(turn - 3) - 1), Channel(2 - tf.abs(turn - 2)), Channel(2 - tf.abs(turn - 4))], -1);
    }

    private static Tensor Quotient(Tensor a, Tensor b)
    {
        var positive = b > 0;
        return tf.where(positive, a / tf.where(positive, b, tf.ones_like(b)), tf.zeros_like(b));
    }

    private static void CheckChannels(Tensor images)
    {
        if (images.ndim < 1 || images.shape[-1] != 3)
            throw new ValueError($"The last axis must have 3 channels. Received: images of shape {images.shape}.");
    }
}
