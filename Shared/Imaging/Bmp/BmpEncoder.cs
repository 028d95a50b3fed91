using PIL;

namespace Tensorflow.Imaging.Bmp;

/// <summary>Writes BMP files, without compression.</summary>
internal static class BmpEncoder
{
    private const int HeaderBytes = 14 + 40;

    /// <summary>The file of a picture.</summary>
    /// <exception cref="ValueError">BMP has no such mode.</exception>
    public static byte[] Encode(Image image)
    {
        var (bits, entries) = image.mode switch
        {
            "1" or "L" or "P" => (8, 256),
            "RGB" => (24, 0),
            "RGBA" => (32, 0),
            _ => throw ImageFileCodec.CannotWrite(image, "BMP", "1, L, P, RGB, RGBA"),
        };
        var channels = bits / 8;
        var rowBytes = ((image.width * channels) + 3) / 4 * 4;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        // RGBA has masks and with them a header of 56 bytes.
        var (offset, header) = bits == 32 ? (14 + 56, 56) : (HeaderBytes + (entries * 4), 40);
        writer.Write("BM"u8);
        writer.Write(offset + (rowBytes * image.height));
        writer.Write(0);
        writer.Write(offset);
        foreach (var number in (int[])[header, image.width, image.height, 1 | (bits << 16), bits == 32 ? 3 : 0, rowBytes * image.height, 3780, 3780, entries, entries])
            writer.Write(number);
        if (bits == 32)
        {
            foreach (var mask in (uint[])[0xFF0000, 0xFF00, 0xFF, 0xFF000000])
                writer.Write(mask);
        }
        for (var i = 0; i < entries; i++)
            WriteEntry(writer, image, i);
        var row = new byte[rowBytes];
        for (var y = image.height - 1; y >= 0; y--)
        {
            var pixels = image.Pixels.Slice(y * image.width * channels, image.width * channels);
            for (var i = 0; i < pixels.Length; i++)
                row[i] = channels >= 3 && i % channels < 3 ? pixels[i - (i % channels) + 2 - (i % channels)] : pixels[i];
            writer.Write(row);
        }
        return file.ToArray();
    }

    private static void WriteEntry(BinaryWriter writer, Image image, int i)
    {
        for (var c = 2; c >= 0; c--)
            writer.Write(image.Palette is { } palette && (i * 3) + c < palette.Length ? palette[(i * 3) + c] : (byte)i);
        writer.Write((byte)0);
    }
}
