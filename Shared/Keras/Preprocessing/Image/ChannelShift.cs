using System.Numerics;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Adds a number to all channels, within the image's own range.</summary>
internal static class ChannelShift
{
    /// <summary>Changes an image in place.</summary>
    public static void Apply<T>(Span<T> image, double intensity) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (least, greatest) = Bounds<T>(image);
        var shift = T.CreateTruncating(intensity);
        foreach (ref var element in image)
            element = T.Min(T.Max(element + shift, least), greatest);
    }

    /// <summary>The least and the greatest element.</summary>
    public static (T Least, T Greatest) Bounds<T>(ReadOnlySpan<T> image) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (least, greatest) = (image[0], image[0]);
        foreach (var element in image)
        {
            least = T.Min(least, element);
            greatest = T.Max(greatest, element);
        }
        return (least, greatest);
    }
}
