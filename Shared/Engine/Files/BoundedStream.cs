namespace TfNet.Engine;

/// <summary>What a packed file unpacks to, up to a limit: it is read once from front to back, and says where in which file something is wrong.</summary>
/// <param name="stream">The unpacked bytes.</param>
/// <param name="name">The file's name, for messages.</param>
/// <param name="most">How many bytes there may be: what is declared, or <see cref="UnpackLimits.Most"/>.</param>
public sealed class BoundedStream(Stream stream, string name, long most) : Stream
{
    private long _position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The packed bytes are damaged, or stand for more than is accepted.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = stream.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw Bad($"the compressed data is damaged. {damaged.Message}", damaged);
        }
        _position += read;
        return _position <= most ? read : throw Bad($"it unpacks to more than the {most} bytes that are accepted.");
    }

    /// <summary>The error for a problem at the place that was read last.</summary>
    public InvalidDataException Bad(string problem, Exception? cause = null) => new($"{name}, offset {_position} (unpacked): {problem}", cause);

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
