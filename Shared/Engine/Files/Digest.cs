using System.Buffers.Binary;

namespace TfNet.Engine;

/// <summary>
/// A hash by which a file is recognized, in managed code: the platform's own needs OpenSSL on Linux, and without it ends the process. It protects from
/// damage and mix-ups; whoever needs secrets or signatures takes the platform's.
/// </summary>
/// <param name="bigEndian">Whether the count of bits at the end has its high byte first.</param>
public abstract class Digest(bool bigEndian)
{
    /// <summary>The bytes that are worked in at once.</summary>
    protected const int BlockBytes = 64;

    private const int LengthBytes = 8;
    private const int BufferBytes = 1 << 16;

    private readonly byte[] _open = new byte[BlockBytes];
    private long _length;
    private bool _finished;

    /// <summary>Works in more bytes.</summary>
    /// <exception cref="InvalidOperationException">The hash was taken already.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_finished)
            throw new InvalidOperationException("The hash was taken already: make a new object for other bytes.");
        var held = (int)(_length % BlockBytes);
        _length += bytes.Length;
        if (held > 0)
        {
            var taken = Math.Min(BlockBytes - held, bytes.Length);
            bytes[..taken].CopyTo(_open.AsSpan(held));
            bytes = bytes[taken..];
            if (held + taken < BlockBytes)
                return;
            Compress(_open);
        }
        var whole = bytes.Length / BlockBytes * BlockBytes;
        Compress(bytes[..whole]);
        bytes[whole..].CopyTo(_open);
    }

    /// <summary>Works in what is left of a stream.</summary>
    public void Append(Stream stream)
    {
        var buffer = new byte[BufferBytes];
        for (int read; (read = stream.Read(buffer)) > 0;)
            Append(buffer.AsSpan(0, read));
    }

    /// <summary>The hash of everything that was worked in, in lower case hexadecimal digits. The object is used up then.</summary>
    public string Finish()
    {
        var bits = (ulong)_length * 8;
        var held = (int)(_length % BlockBytes);
        Span<byte> end = stackalloc byte[2 * BlockBytes];
        end.Clear();
        end[0] = 0x80;
        end = end[..(((held + LengthBytes) / BlockBytes * BlockBytes) + BlockBytes - held)];
        if (bigEndian)
            BinaryPrimitives.WriteUInt64BigEndian(end[^LengthBytes..], bits);
        else
            BinaryPrimitives.WriteUInt64LittleEndian(end[^LengthBytes..], bits);
        Append(end);
        _finished = true;
        return Convert.ToHexStringLower(Result());
    }

    /// <summary>Works in whole blocks.</summary>
    protected abstract void Compress(ReadOnlySpan<byte> blocks);

    /// <summary>The bytes of the state.</summary>
    protected abstract byte[] Result();
}
