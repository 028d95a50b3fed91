namespace Tensorflow;

/// <summary>How large a picture may be: what a file declares is checked before memory is taken for it.</summary>
public static class ImageCodecLimits
{
    /// <summary>The most pixels: 178,956,970, where Pillow speaks of a decompression bomb.</summary>
    public const int MaxPixels = 178_956_970;

    /// <summary>The pixels that a picture may have however small its file is: 4,096 x 4,096.</summary>
    public const int SmallPicture = 1 << 24;

    /// <summary>The pixels that a byte of a larger picture's file may stand for: what a PNG of one colour and one bit a pixel has.</summary>
    public const int MaxPixelsPerByte = 1032 * 8;

    /// <summary>Refuses sizes that are not positive, too large, or far more than a file of this length has.</summary>
    /// <param name="width">The declared width.</param>
    /// <param name="height">The declared height.</param>
    /// <param name="name">What declares it.</param>
    /// <param name="fileBytes">The length of the file.</param>
    /// <exception cref="InvalidDataException">They are.</exception>
    public static void Check(long width, long height, string name, long fileBytes)
    {
        Check(width, height, name);
        if (width * height > Math.Max(SmallPicture, MaxPixelsPerByte * fileBytes))
        {
            throw new InvalidDataException($"{name} declares a picture of {width} x {height} pixels in {fileBytes} bytes. " +
                $"More than {SmallPicture} pixels are accepted only at {MaxPixelsPerByte} a byte at most: more could be a decompression bomb.");
        }
    }

    /// <summary>Refuses sizes that are not positive or too large.</summary>
    /// <param name="width">The declared width.</param>
    /// <param name="height">The declared height.</param>
    /// <param name="name">What declares it.</param>
    /// <exception cref="InvalidDataException">The picture has no pixels, or more than <see cref="MaxPixels"/>.</exception>
    public static void Check(long width, long height, string name)
    {
        if (width <= 0 || height <= 0)
            throw new InvalidDataException($"{name} declares a picture of {width} x {height} pixels. Expected at least one.");
        if (width > MaxPixels || height > MaxPixels || width * height > MaxPixels)
        {
            throw new InvalidDataException(
                $"{name} declares a picture of {width} x {height} pixels. At most {MaxPixels} are accepted: more could be a decompression bomb.");
        }
    }
}
