namespace Tensorflow.Hdf5.Writing;

/// <summary>Elements that lie in one piece; nowhere as long as none was written.</summary>
/// <param name="elements">The elements.</param>
/// <param name="length">The bytes that they take, or would take.</param>
internal sealed class ContiguousLayoutMessage(Block? elements, long length) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 8;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.Bytes([3, 1]);
        output.U64(elements is null ? ByteWriter.NoAddress : (ulong)elements.Address);
        output.Offset(length);
    }
}
