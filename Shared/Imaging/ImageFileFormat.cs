using PIL;
using Tensorflow.Imaging.Bmp;
using Tensorflow.Imaging.Gif;
using Tensorflow.Imaging.Png;
using Tensorflow.Imaging.Skia;

namespace Tensorflow.Imaging;

/// <summary>A format with its decoder and encoder. This is the only list of them.</summary>
/// <param name="Format">The format.</param>
/// <param name="Decode">The picture of a file; told the file's name, and the channels that TensorFlow is asked for.</param>
/// <param name="Encode">The file of a picture of a quality; <see langword="null"/> where none is written.</param>
internal sealed record ImageFileFormat(ImageFormat Format, Func<byte[], string, int?, Image> Decode, Func<Image, int, byte[]>? Encode)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ImageFileFormat> All { get; } =
    [
        new(new ImageFormat("PNG", [".png"], ["\u0089PNG\r\n\u001a\n"]),
            static (data, name, _) => new PngDecoder(data, name).Decode(), static (image, _) => PngEncoder.Encode(image)),
        new(new ImageFormat("JPEG", [".jpg", ".jpeg", ".jpe", ".jfif"], ["\u00ff\u00d8\u00ff"]) { Quality = 75 },
            static (data, name, channels) => JpegFile.Decode(data, name, luma: channels == 1), JpegFile.Encode),
        new(new ImageFormat("GIF", [".gif"], ["GIF87a", "GIF89a"]) { IsWritten = false },
            static (data, name, _) => new GifDecoder(data, name).Decode(), null),
        new(new ImageFormat("BMP", [".bmp", ".dib"], ["BM"]),
            static (data, name, channels) => new BmpDecoder(data, name).Decode(opacity: channels is not null), static (image, _) => BmpEncoder.Encode(image)),
        new(new ImageFormat("WEBP", [".webp"], ["RIFF????WEBP"]) { Quality = 80 },
            static (data, name, _) => WebPFile.Decode(data, name), WebPFile.Encode),
    ];
}
