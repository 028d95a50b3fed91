namespace Tensorflow.Hdf5.Writing;

/// <summary>Where a group's table of names is.</summary>
internal sealed class SymbolTableMessage(SymbolTable table) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 0x11;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.Offset(table.Tree.Address);
        output.Offset(table.Heap.Address);
    }
}
