using System.Buffers.Binary;
using System.IO.Compression;

namespace TfNet.Engine;

/// <summary>Writes the parts of a PNG file in their order: the header first, then <see cref="Chunk"/>s, the rows, the end. Source: https://www.w3.org/TR/png.</summary>
public sealed class PngWriter
{
    private readonly MemoryStream _file = new();

    /// <summary>Begins a file.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="depth">Bits of a sample: 8 or 16.</param>
    /// <param name="color">What a pixel is: 0 grey, 2 red, green and blue, 3 an entry of the palette, 4 grey with opacity, 6 red, green, blue and opacity.</param>
    public PngWriter(int width, int height, byte depth, byte color)
    {
        _file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (depth, color);
        header[10..].Clear();
        Chunk("IHDR"u8, header);
    }

    /// <summary>The first bytes of every PNG file.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file of a picture of 8 bits a sample.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">Samples of a pixel: 1 grey, 2 grey and opacity, 3 red, green and blue, 4 with opacity.</param>
    /// <param name="pixels">The samples, row by row from the top.</param>
    /// <exception cref="ArgumentException">There are other channels, or another number of samples.</exception>
    public static byte[] Encode(int width, int height, int channels, ReadOnlySpan<byte> pixels)
    {
        if (channels is < 1 or > 4)
            throw new ArgumentException($"image must have 1, 2, 3, or 4 channels, got {channels}", nameof(channels));
        if (pixels.Length != (long)width * height * channels)
            throw new ArgumentException($"A picture of {width} x {height} pixels with {channels} channels has {(long)width * height * channels} samples. Received: {pixels.Length}.", nameof(pixels));
        ReadOnlySpan<byte> colors = [0, 4, 2, 6];
        var png = new PngWriter(width, height, 8, colors[channels - 1]);
        png.Rows(pixels, width * channels, differences: true);
        return png.Finish();
    }

    /// <summary>Writes a part.</summary>
    /// <param name="kind">Its four letters.</param>
    /// <param name="body">What is in it.</param>
    public void Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        _file.Write(number);
        _file.Write(kind);
        _file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Finish(Crc32.Append(Crc32.Append(Crc32.Start, kind), body)));
        _file.Write(number);
    }

    /// <summary>Writes the pixels.</summary>
    /// <param name="pixels">Row by row from the top; of 16 bits, the high byte first.</param>
    /// <param name="rowBytes">The bytes of a row.</param>
    /// <param name="differences">Whether a row is written as its differences to the one above, which compresses pictures well; entries of a palette have none.</param>
    public void Rows(ReadOnlySpan<byte> pixels, int rowBytes, bool differences)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[rowBytes + 1];
            for (var at = 0; at < pixels.Length; at += rowBytes)
            {
                var line = pixels.Slice(at, rowBytes);
                row[0] = differences && at > 0 ? (byte)2 : (byte)0;
                if (row[0] == 0)
                    line.CopyTo(row.AsSpan(1));
                for (var i = 0; i < rowBytes && row[0] != 0; i++)
                    row[i + 1] = (byte)(line[i] - pixels[at - rowBytes + i]);
                deflate.Write(row);
            }
        }
        Chunk("IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Ends the file.</summary>
    /// <returns>All of it.</returns>
    public byte[] Finish()
    {
        Chunk("IEND"u8, []);
        return _file.ToArray();
    }
}
