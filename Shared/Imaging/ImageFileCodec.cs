using PIL;
using Tensorflow.Imaging.Bmp;
using Tensorflow.Imaging.Gif;
using Tensorflow.Imaging.Png;
using Tensorflow.Imaging.Skia;

namespace Tensorflow.Imaging;

/// <summary>Reads PNG, GIF, BMP, JPEG and WebP files, and writes all of them but GIF. Which one a file is, is told by its first bytes.</summary>
public sealed class ImageFileCodec : IImageCodec
{
    /// <inheritdoc/>
    public Image Decode(byte[] data, string name, bool luma = false)
    {
        ReadOnlySpan<byte> start = data;
        if (start.StartsWith(PngDecoder.Signature))
            return new PngDecoder(data, name).Decode();
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return new GifDecoder(data, name).Decode();
        if (start.StartsWith("BM"u8))
            return new BmpDecoder(data, name).Decode();
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return JpegFile.Decode(data, name, luma);
        if (start.StartsWith("RIFF"u8) && data.Length >= 12 && start[8..].StartsWith("WEBP"u8))
            return WebPFile.Decode(data, name);
        throw new InvalidDataException(
            $"cannot identify image file '{name}': at offset 0 there is none of the signatures of PNG, JPEG, GIF, BMP and WebP. The file has {data.Length} bytes.");
    }

    /// <inheritdoc/>
    public byte[] Encode(Image image, string format, int quality) => format switch
    {
        "PNG" => PngEncoder.Encode(image),
        "BMP" => BmpEncoder.Encode(image),
        "JPEG" => JpegFile.Encode(image, quality),
        "WEBP" => WebPFile.Encode(image, quality),
        _ => throw new ValueError($"Unknown image format: {format}. Expected PNG, JPEG, BMP or WEBP."),
    };

    /// <summary>What is said of a picture whose mode a format does not have.</summary>
    internal static ValueError CannotWrite(Image image, string format, string modes) =>
        new($"cannot write mode {image.mode} as {format}. Expected one of {modes}: use convert() first.");
}
