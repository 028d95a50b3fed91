using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TfNet.Engine;

namespace Tensorflow.Plotting.Drawing;

/// <summary>Writes PNG files of red, green, blue and opacity bytes.</summary>
internal static class Png
{
    public static byte[] Encode(Pixels pixels)
    {
        using var file = new MemoryStream();
        file.Write([137, 80, 78, 71, 13, 10, 26, 10]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], pixels.Height);
        head[8] = 8;
        head[9] = 6;
        head[10] = head[11] = head[12] = 0;
        Chunk(file, "IHDR", head);
        using (var data = new MemoryStream())
        {
            using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            {
                var stride = 4 * pixels.Width;
                for (var row = 0; row < pixels.Height; row++)
                {
                    zlib.WriteByte(0);
                    zlib.Write(pixels.Rgba.AsSpan(row * stride, stride));
                }
            }
            Chunk(file, "IDAT", data.ToArray());
        }
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var name = Encoding.ASCII.GetBytes(type);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Finish(Crc32.Append(Crc32.Append(Crc32.Start, name), data)));
        file.Write(number);
    }
}
