namespace Tensorflow.Hdf5.Writing;

/// <summary>What a group says of itself that keeps its links in its header: nothing beyond the defaults.</summary>
internal sealed class GroupInfoMessage : Message
{
    /// <inheritdoc/>
    protected override int Kind => 10;

    /// <inheritdoc/>
    protected override bool IsConstant => true;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output) => output.Bytes([0, 0]);
}
