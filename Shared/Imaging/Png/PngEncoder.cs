using PIL;
using TfNet.Engine;

namespace Tensorflow.Imaging.Png;

/// <summary>Writes PNG files.</summary>
internal static class PngEncoder
{
    /// <summary>The file of a picture.</summary>
    /// <exception cref="ValueError">PNG has no such mode.</exception>
    public static byte[] Encode(Image image)
    {
        var (depth, color) = image.mode switch
        {
            "1" or "L" => (8, 0),
            "I;16" => (16, 0),
            "RGB" => (8, 2),
            "P" => (8, 3),
            "LA" => (8, 4),
            "RGBA" => (8, 6),
            _ => throw ImageFileCodec.CannotWrite(image, "PNG", "1, L, I;16, RGB, P, LA, RGBA"),
        };
        var file = new PngWriter(image.width, image.height, (byte)depth, (byte)color);
        if (image.mode == "P")
            file.Chunk("PLTE"u8, image.Palette);
        if (image.PaletteAlpha is { Length: > 0 } alpha)
            file.Chunk("tRNS"u8, alpha.AsSpan(0, Math.Min(alpha.Length, (image.Palette?.Length ?? 0) / 3)));
        else if (image.TransparentColor is { } clear)
            file.Chunk("tRNS"u8, [.. clear.SelectMany(static c => (byte[])[(byte)(c >> 8), (byte)c])]);
        // Palette entries are not numbers that have differences.
        file.Rows(image.mode == "I;16" ? HighByteFirst(image.Pixels) : image.Pixels, image.height == 0 ? 0 : image.Pixels.Length / image.height, differences: image.mode != "P");
        return file.Finish();
    }

    private static byte[] HighByteFirst(ReadOnlySpan<byte> pixels)
    {
        var swapped = new byte[pixels.Length];
        for (var i = 0; i < swapped.Length; i++)
            swapped[i] = pixels[i ^ 1];
        return swapped;
    }
}
