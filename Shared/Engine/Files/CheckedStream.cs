namespace TfNet.Engine;

/// <summary>Reads a stream and says where in which file something is wrong.</summary>
/// <param name="stream">The stream.</param>
/// <param name="name">The file's name, for messages.</param>
/// <param name="start">Where the stream's first byte lies in the file.</param>
/// <param name="length">The number of bytes there are; no more are read. <see langword="null"/> when it is not known.</param>
public sealed class CheckedStream(Stream stream, string name, long start, long? length)
{
    private uint _crc = Crc32.Start;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The number of bytes that are left; <see langword="null"/> when it is not known.</summary>
    public long? Remaining => length - Position;

    /// <summary>The checksum of what was read.</summary>
    public uint Checksum => Crc32.Finish(_crc);

    /// <summary>Fills a span.</summary>
    /// <exception cref="InvalidDataException">The stream ends before, or is damaged.</exception>
    public void ReadExactly(Span<byte> target, string what)
    {
        if (target.Length > Remaining)
            throw Bad($"{what} take {target.Length} bytes, but {Remaining} are left of the {length} that there are.", Position);
        while (target.Length > 0)
        {
            int read;
            try
            {
                read = stream.Read(target);
            }
            catch (InvalidDataException damaged)
            {
                throw new InvalidDataException($"{name}, offset {start + Position}: the compressed data is damaged. {damaged.Message}", damaged);
            }
            if (read == 0)
                throw Bad($"the file ends within {what}: {target.Length} more bytes are expected.", Position);
            _crc = Crc32.Append(_crc, target[..read]);
            Position += read;
            target = target[read..];
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="InvalidDataException">Something does.</exception>
    public void ExpectEnd()
    {
        try
        {
            if (stream.ReadByte() >= 0)
                throw Bad("something follows the array.", Position);
        }
        catch (InvalidDataException damaged) when (!damaged.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}, offset {start + Position}: the compressed data is damaged. {damaged.Message}", damaged);
        }
    }

    /// <summary>The error for a problem at a position.</summary>
    public InvalidDataException Bad(string problem, long position) => new($"{name}, offset {start + position}: {problem}");
}
