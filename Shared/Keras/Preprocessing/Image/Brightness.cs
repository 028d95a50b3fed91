using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Pillow's change of brightness, by way of an image of bytes, which cuts fractions off as the original does.</summary>
internal static class Brightness
{
    /// <summary>Changes an image in place.</summary>
    /// <param name="image">1, 3 or 4 channels; a fourth one is the opacity, which stays.</param>
    /// <param name="layout">Its sizes, in the data format of the program.</param>
    /// <param name="factor">0 gives black, 1 the image.</param>
    /// <exception cref="ValueError">The number of channels is another one.</exception>
    public static void Apply(Span<float> image, in ImageLayout layout, double factor)
    {
        if (layout.Channels is not (1 or 3 or 4))
            throw new ValueError($"Unsupported channel number: {layout.Channels}. Expected 1, 3 or 4 channels, images having data format '{BackendConfig.ImageDataFormat}'.");
        var (least, greatest) = ChannelShift.Bounds<float>(image);
        var scaled = least < 0 || greatest > 255;
        var range = greatest - least;
        var alpha = (float)factor;
        for (var i = 0; i < image.Length; i++)
        {
            var value = image[i];
            if (scaled)
                value = (range == 0 ? value - least : (value - least) / range) * 255;
            var level = (float)(byte)(int)value;
            if (layout.Channels < 4 || i / layout.ChannelStep % 4 != 3)
                level = alpha is >= 0 and <= 1 ? (int)(alpha * level) : Math.Clamp((int)Math.Clamp(alpha * level, 0, 255), 0, 255);
            image[i] = scaled ? (level / 255 * range) + least : level;
        }
    }
}
