namespace Tensorflow.Hdf5.Writing;

/// <summary>That links of a group keep the order in which they were made, and how many there were.</summary>
internal sealed class LinkInfoMessage(int count) : Message
{
    private const int TrackedAndIndexed = 3;

    /// <inheritdoc/>
    protected override int Kind => 2;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.Bytes([0, TrackedAndIndexed]);
        output.Offset(count);
        for (var i = 0; i < 3; i++)
            output.U64(ByteWriter.NoAddress);
    }
}
