namespace Tensorflow.Hdf5.Writing;

/// <summary>A message of an object's header.</summary>
internal abstract class Message
{
    /// <summary>The most bytes that the field for a message's length takes, in steps of eight.</summary>
    public const int MaxLength = 65_528;

    /// <summary>The number of its kind.</summary>
    protected abstract int Kind { get; }

    /// <summary>Whether it never changes while the object exists, as the type of elements.</summary>
    protected virtual bool IsConstant => false;

    /// <summary>Writes the message as headers of version 1 have it.</summary>
    public void Write(ByteWriter output)
    {
        var body = Body();
        body.PadTo8();
        output.U16(Kind);
        output.U16(body.Length);
        output.Bytes([IsConstant ? (byte)1 : (byte)0, 0, 0, 0]);
        output.Bytes(body.Written);
    }

    /// <summary>Writes the message as headers of version 2 have it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="order">Its place in the order of creation; <see langword="null"/> where the header does not track it.</param>
    public void WriteShort(ByteWriter output, int? order)
    {
        var body = Body();
        output.U8(Kind);
        output.U16(body.Length);
        output.U8(IsConstant ? 1 : 0);
        if (order is { } place)
            output.U16(place);
        output.Bytes(body.Written);
    }

    private ByteWriter Body()
    {
        var body = new ByteWriter();
        WriteBody(body);
        return body;
    }

    /// <summary>Writes what the message says.</summary>
    protected abstract void WriteBody(ByteWriter output);
}
