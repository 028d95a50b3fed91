namespace Tensorflow.Hdf5.Writing;

/// <summary>That attributes keep the order in which they were made, and how many there were.</summary>
internal sealed class AttributeInfoMessage(int count) : Message
{
    private const int TrackedAndIndexed = 3;

    /// <inheritdoc/>
    protected override int Kind => 0x15;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.Bytes([0, TrackedAndIndexed]);
        output.U16(count);
        for (var i = 0; i < 3; i++)
            output.U64(ByteWriter.NoAddress);
    }
}
