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

    /// <summary>Writes the message with its prefix.</summary>
    public void Write(ByteWriter output)
    {
        var body = new ByteWriter();
        WriteBody(body);
        body.PadTo8();
        output.U16(Kind);
        output.U16(body.Length);
        output.Bytes([IsConstant ? (byte)1 : (byte)0, 0, 0, 0]);
        output.Bytes(body.Written);
    }

    /// <summary>Writes what the message says.</summary>
    protected abstract void WriteBody(ByteWriter output);
}
