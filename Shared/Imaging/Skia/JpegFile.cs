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
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Image Decode(byte[] data, string name, bool luma)
    {
        var grey = luma || JpegMarkers.ChannelCount(data, name) == 1;
        return SkiaPixels.Decode(data, name, "JPEG", MostPixelsPerByte, _ => grey ? "L" : "RGB");
    }

    /// <summary>The file of a picture.</summary>
    /// <exception cref="ValueError">JPEG has no such mode.</exception>
    public static byte[] Encode(Image image, int quality) => image.mode is "1" or "L" or "RGB"
        ? SkiaPixels.Encode(image, SKEncodedImageFormat.Jpeg, quality)
        : throw ImageFileCodec.CannotWrite(image, "JPEG", "1, L, RGB");
}
