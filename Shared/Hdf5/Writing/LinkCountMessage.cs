namespace Tensorflow.Hdf5.Writing;

/// <summary>By how many names an object is known, where its header has no field for it.</summary>
internal sealed class LinkCountMessage(int links) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 0x16;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.U8(0);
        output.U32(links);
    }
}
