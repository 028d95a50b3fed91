using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Tensorflow.Keras.Datasets;

/// <summary>
/// Reads the files in a gzipped tar archive one after the other, into memory. Only plain headers are known: links, devices and the headers that
/// lengthen names or sizes are refused, and a size is checked before memory is taken for it.
/// </summary>
internal sealed class TarGzFile : IDisposable
{
    private const int Block = 512;
    private const int MaxMembers = 64;

    private readonly FileStream _file;
    private readonly GZipStream _stream;
    private readonly byte[] _block = new byte[Block];
    private long _offset;
    private int _members;

    /// <summary>Opens an archive.</summary>
    public TarGzFile(string path)
    {
        _file = File.OpenRead(path);
        _stream = new GZipStream(_file, CompressionMode.Decompress);
    }

    /// <summary>Reads the next file.</summary>
    /// <param name="mostBytes">How many bytes a file of a name may have; a negative number refuses it.</param>
    /// <returns><see langword="null"/> at the end of the archive.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged or holds what it should not.</exception>
    public (string Name, byte[] Bytes)? Next(Func<string, long> mostBytes)
    {
        while (true)
        {
            var at = _offset;
            Read(_block, "a header");
            if (!_block.AsSpan().ContainsAnyExcept((byte)0))
                return null;
            if (++_members > MaxMembers)
                throw Damaged(at, $"there are more than {MaxMembers} members");
            var (name, type, size) = Header(at);
            if (type == '5' && size == 0)
                continue;
            if (type is not ('0' or '\0'))
                throw Damaged(at + 156, $"the member {name} has the type {(int)type:X2}. Only files and folders are read");
            var most = mostBytes(name);
            if (size > most)
                throw Damaged(at, most < 0 ? $"the member {name} does not belong here" : $"the member {name} has {size} bytes, expected at most {most}");
            var bytes = new byte[size];
            Read(bytes, $"the member {name}");
            var padding = (int)(-size & (Block - 1));
            Read(_block.AsSpan(0, padding), $"the padding of {name}");
            return (name, bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _file.Dispose();
    }

    private (string Name, char Type, long Size) Header(long at)
    {
        var sum = 0;
        for (var i = 0; i < Block; i++)
            sum += i is >= 148 and < 156 ? ' ' : _block[i];
        if (Octal(at, 148, 8) != sum)
            throw Damaged(at + 148, "the checksum of the header does not match. This is not a tar archive, or it is damaged");
        var name = Text(0, 100);
        // What follows ustar and a zero has a prefix for long names.
        if (_block.AsSpan(257).StartsWith("ustar\0"u8) && Text(345, 155) is { Length: > 0 } prefix)
            name = $"{prefix}/{name}";
        return (name, (char)_block[156], Octal(at, 124, 12));
    }

    private long Octal(long at, int start, int length)
    {
        var text = Text(start, length).Trim(' ');
        var value = 0L;
        foreach (var digit in text)
        {
            value = digit is >= '0' and <= '7'
                ? (value * 8) + digit - '0'
                : throw Damaged(at + start, string.Create(CultureInfo.InvariantCulture, $"a number in the header is not octal, it has the character {(int)digit:X2}"));
        }
        return value;
    }

    private string Text(int start, int length)
    {
        var field = _block.AsSpan(start, length);
        var end = field.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? field : field[..end]);
    }

    private void Read(Span<byte> bytes, string what)
    {
        int read;
        try
        {
            read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(_offset, $"the compressed data is damaged ({e.Message.TrimEnd('.')})", e);
        }
        if (read < bytes.Length)
            throw Damaged(_offset + read, $"the archive ends inside {what}, of which {bytes.Length - read} bytes are missing");
        _offset += read;
    }

    private InvalidDataException Damaged(long offset, string what, Exception? cause = null) => new($"{_file.Name}, offset {offset} (unpacked): {what}.", cause);
}
