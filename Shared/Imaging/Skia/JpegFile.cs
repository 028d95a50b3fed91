using PIL;
using SkiaSharp;

namespace Tensorflow.Imaging.Skia;

/// <summary>Reads and writes JPEG files, progressive ones too, with libjpeg-turbo's accurate transform, which Pillow takes as well.</summary>
internal static class JpegFile
{
    /// <summary>
    /// A block of 8x8 pixels of a channel takes at least one bit, and the coarsest channel sampling puts 16 blocks of one channel on one of another.
    /// </summary>
    private const double MostPixelsPerByte = 64 * 16 * 8;

    /// <summary>Reads the picture: L or RGB. Four inks (CMYK) become RGB as in Pillow.</summary>
    /// <param name="data">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="luma">Whether only the brightness is wanted, as the file has it; colours that have none become grey as in libjpeg.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Image Decode(byte[] data, string name, bool luma)
    {
        var channels = JpegMarkers.ChannelCount(data, name);
        if (channels == 1)
            return Pixels(data, name, "L");
        if (!luma)
            return Pixels(data, name, "RGB");
        return channels == 3 && JpegMarkers.WithoutColorTransform(data, name) is { } untransformed
            ? FirstChannel(Pixels(untransformed, name, "RGB"))
            : Pixels(data, name, "RGB").convert("L");
    }

    /// <summary>The file of a picture.</summary>
    /// <exception cref="ValueError">JPEG has no such mode.</exception>
    public static byte[] Encode(Image image, int quality) => image.mode is "1" or "L" or "RGB"
        ? SkiaPixels.Encode(image, SKEncodedImageFormat.Jpeg, quality)
        : throw ImageFileCodec.CannotWrite(image, "JPEG", "1, L, RGB");

    private static Image Pixels(byte[] data, string name, string mode) => SkiaPixels.Decode(data, name, "JPEG", MostPixelsPerByte, _ => mode);

    private static Image FirstChannel(Image image)
    {
        var first = new byte[image.width * image.height];
        for (var i = 0; i < first.Length; i++)
            first[i] = image.Pixels[i * 3];
        return new Image("L", image.size, first);
    }
}
