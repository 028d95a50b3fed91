using System.Buffers.Binary;
using System.IO.Compression;

namespace TfNet.UnitTests.TensorFlow.Summary;

/// <summary>Reads the images of event files, apart from what writes them.</summary>
internal static class PngSamples
{
    /// <summary>The samples of a PNG file of 8 bits whose rows are written as they are or as differences to the row above.</summary>
    public static byte[] Of(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(8, png[24]);
        var row = width * (png[25] switch { 0 => 1, 4 => 2, 2 => 3, _ => 4 });
        var at = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var unpacked = new ZLibStream(new MemoryStream(png[at..]), CompressionMode.Decompress);
        var (pixels, line) = (new byte[row * height], new byte[row + 1]);
        for (var y = 0; y < height; y++)
        {
            unpacked.ReadExactly(line);
            Assert.True(line[0] is 0 or 2);
            for (var i = 0; i < row; i++)
                pixels[y * row + i] = (byte)(line[i + 1] + (line[0] == 2 ? pixels[(y - 1) * row + i] : 0));
        }
        return pixels;
    }
}
