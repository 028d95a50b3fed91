using PIL;
using SkiaSharp;

namespace Tensorflow.Imaging.Skia;

/// <summary>Reads and writes WebP files.</summary>
internal static class WebPFile
{
    /// <summary>Reads the first picture: RGB, or RGBA where the file has opacity.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Image Decode(byte[] data, string name) =>
        // One colour all over takes no bytes: only the greatest size limits.
        SkiaPixels.Decode(data, name, "WebP", double.PositiveInfinity, static info => info.AlphaType == SKAlphaType.Opaque ? "RGB" : "RGBA");

    /// <summary>The file of a picture.</summary>
    /// <exception cref="ValueError">WebP has no such mode.</exception>
    public static byte[] Encode(Image image, int quality) => image.mode is "RGB" or "RGBA"
        ? SkiaPixels.Encode(image, SKEncodedImageFormat.Webp, quality)
        : throw ImageFileCodec.CannotWrite(image, "WEBP", "RGB, RGBA");
}
