using System.Buffers.Binary;
using System.IO.Compression;
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
        using var file = new MemoryStream();
        file.Write(PngDecoder.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.height);
        (header[8], header[9]) = ((byte)depth, (byte)color);
        WriteChunk(file, "IHDR"u8, header);
        if (image.mode == "P")
            WriteChunk(file, "PLTE"u8, image.Palette);
        if (image.PaletteAlpha is { Length: > 0 } alpha)
            WriteChunk(file, "tRNS"u8, alpha.AsSpan(0, Math.Min(alpha.Length, (image.Palette?.Length ?? 0) / 3)));
        else if (image.TransparentColor is { } clear)
            WriteChunk(file, "tRNS"u8, [.. clear.SelectMany(static c => (byte[])[(byte)(c >> 8), (byte)c])]);
        WriteChunk(file, "IDAT"u8, Compressed(image));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compressed(Image image)
    {
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            var rowBytes = image.height == 0 ? 0 : image.Pixels.Length / image.height;
            var row = new byte[rowBytes + 1];
            var isFirst = true;
            for (var y = 0; y < image.height; y++, isFirst = false)
            {
                var pixels = image.Pixels.Slice(y * rowBytes, rowBytes);
                // Differences to the row above compress photographs well; palette entries are not numbers that have differences.
                row[0] = image.mode == "P" || isFirst ? (byte)0 : (byte)2;
                var above = row[0] == 0 ? default : image.Pixels.Slice((y - 1) * rowBytes, rowBytes);
                for (var i = 0; i < rowBytes; i++)
                {
                    // 16 bits are high byte first in the file.
                    var place = image.mode == "I;16" ? i ^ 1 : i;
                    row[i + 1] = (byte)(pixels[place] - (row[0] == 0 ? 0 : above[place]));
                }
                deflate.Write(row);
            }
        }
        return result.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Finish(Crc32.Append(Crc32.Append(Crc32.Start, kind), body)));
        file.Write(number);
    }
}
