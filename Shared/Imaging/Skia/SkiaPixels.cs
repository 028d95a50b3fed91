using PIL;
using SkiaSharp;

namespace Tensorflow.Imaging.Skia;

/// <summary>Lets SkiaSharp decode and encode, without colour profiles and without multiplying colours by their opacity.</summary>
internal static class SkiaPixels
{
    /// <summary>Decodes a file.</summary>
    /// <param name="data">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="format">Its format's name.</param>
    /// <param name="pixelsPerByte">How many pixels the format can put into one byte.</param>
    /// <param name="mode">The mode of the picture for what the file holds: L, RGB or RGBA.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Image Decode(byte[] data, string name, string format, double pixelsPerByte, Func<SKImageInfo, string> mode)
    {
        var file = new ImageBytes(data, name, format);
        using var bytes = SKData.CreateCopy(data);
        using var codec = SKCodec.Create(bytes) ?? throw file.Damaged($"the header of its {data.Length} bytes is damaged or cut short");
        var declared = codec.Info;
        file.CheckSize(declared.Width, declared.Height, pixelsPerByte);
        var chosen = mode(declared);
        var info = new SKImageInfo(declared.Width, declared.Height, chosen == "L" ? SKColorType.Gray8 : SKColorType.Rgba8888,
            chosen == "RGBA" ? SKAlphaType.Unpremul : SKAlphaType.Opaque);
        var pixels = new byte[info.BytesSize64];
        SKCodecResult result;
        unsafe
        {
            fixed (byte* start = pixels)
                result = codec.GetPixels(info, (nint)start);
        }
        if (result != SKCodecResult.Success)
            throw file.Damaged($"its pixels are damaged or cut short ({result}; the file has {data.Length} bytes)");
        var image = new Image(chosen == "RGB" ? "RGBA" : chosen, (info.Width, info.Height), pixels);
        return chosen == "RGB" ? image.convert("RGB") : image;
    }

    /// <summary>Encodes a picture of mode L, RGB or RGBA.</summary>
    public static byte[] Encode(Image image, SKEncodedImageFormat format, int quality)
    {
        var grey = image.mode is "L" or "1";
        var info = new SKImageInfo(image.width, image.height, grey ? SKColorType.Gray8 : SKColorType.Rgba8888, image.mode == "RGBA" ? SKAlphaType.Unpremul : SKAlphaType.Opaque);
        var pixels = (grey ? image : image.convert("RGBA")).Pixels;
        using var copy = SKImage.FromPixelCopy(info, pixels);
        using var encoded = copy.Encode(format, quality);
        return encoded.ToArray();
    }
}
