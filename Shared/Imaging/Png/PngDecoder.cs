using System.Buffers.Binary;
using System.IO.Compression;
using PIL;
using TfNet.Engine;

namespace Tensorflow.Imaging.Png;

/// <summary>
/// Reads PNG files of all depths and colour types, interlaced ones too, into the modes in which Pillow opens them. Colour profiles and gamma are
/// ignored, as there. Source: https://www.w3.org/TR/png-3/.
/// </summary>
internal sealed class PngDecoder(byte[] data, string name)
{
    /// <summary>Bytes that Deflate can make of one.</summary>
    private const int MostExpansion = 1032;

    private readonly ImageBytes _file = new(data, name, "PNG");
    private readonly MemoryStream _compressed = new();
    private PngHeader? _header;
    private byte[]? _palette;
    private byte[]? _transparency;

    /// <summary>Reads the picture.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Image Decode()
    {
        _file.Take(PngWriter.Signature.Length);
        while (ReadChunk())
        {
        }
        var header = _header ?? throw _file.Damaged("it has no header (IHDR)");
        return header.ToImage(Rows(header), _palette, Transparency(header), _file);
    }

    /// <summary>Reads a chunk: length, name, content, checksum.</summary>
    /// <returns>Whether there are more.</returns>
    private bool ReadChunk()
    {
        var start = _file.Position;
        var length = _file.UInt32Big();
        if (length > int.MaxValue - 12)
            throw _file.Damaged($"the chunk at offset {start} declares {length} bytes");
        var content = _file.Take(4 + (int)length);
        if (_file.UInt32Big() != Crc32.Of(content))
            throw _file.Damaged($"the checksum of the chunk at offset {start} does not match");
        var kind = BinaryPrimitives.ReadUInt32BigEndian(content);
        var body = content[4..];
        if (_header is null != (kind == Kind("IHDR"u8)))
            throw _file.Damaged($"the header (IHDR) is expected once and first, but the chunk at offset {start} is another");
        if (kind == Kind("IHDR"u8))
            _header = PngHeader.Read(body, _file);
        else if (kind == Kind("PLTE"u8))
            _palette = body.ToArray();
        else if (kind == Kind("tRNS"u8))
            _transparency = body.ToArray();
        else if (kind == Kind("IDAT"u8))
            _compressed.Write(body);
        return kind != Kind("IEND"u8);
    }

    /// <summary>The filtered rows of all passes.</summary>
    private byte[] Rows(PngHeader header)
    {
        _file.CheckSize(header.Width, header.Height);
        var bytes = header.Passes().Sum(static pass => (long)pass.Height * (pass.RowBytes + 1));
        if (bytes > (_compressed.Length * MostExpansion) + 64 || bytes > Array.MaxLength)
            throw _file.Damaged($"it is cut short: {header.Width} x {header.Height} pixels do not fit into {_compressed.Length} bytes of pixel data");
        var rows = new byte[bytes];
        _compressed.Position = 0;
        try
        {
            using var inflate = new ZLibStream(_compressed, CompressionMode.Decompress);
            inflate.ReadExactly(rows);
        }
        // An IOException comes from zlib: the bytes lie in memory. A preset dictionary, which PNG forbids, is one.
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new InvalidDataException(_file.Damaged($"the compressed pixels are damaged or end too early ({e.Message})").Message, e);
        }
        return rows;
    }

    private int[]? Transparency(PngHeader header)
    {
        if (header.IsPalette && _palette is null)
            throw _file.Damaged("it has no palette (PLTE)");
        if (_transparency is not { } bytes)
            return null;
        var numbers = header.TransparencyNumbers;
        if (header.IsPalette)
            return Array.ConvertAll(bytes, static b => (int)b);
        if (bytes.Length < numbers * 2)
            throw _file.Damaged($"the transparent colour (tRNS) has {bytes.Length} bytes. Expected {numbers * 2}");
        var color = new int[numbers];
        for (var i = 0; i < numbers; i++)
            color[i] = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i * 2));
        return numbers == 0 ? null : color;
    }

    private static uint Kind(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32BigEndian(text);
}
