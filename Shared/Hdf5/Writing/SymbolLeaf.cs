namespace Tensorflow.Hdf5.Writing;

/// <summary>A few neighbouring entries of a group's table.</summary>
internal sealed class SymbolLeaf(Symbol[] symbols) : MetadataBlock
{
    private const int Size = 8 + 2 * SymbolTable.LeafRank * Symbol.EntrySize;

    /// <summary>Where the last of the names starts.</summary>
    public long LastName => symbols[^1].NameOffset;

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        output.Bytes("SNOD"u8);
        output.Bytes([1, 0]);
        output.U16(symbols.Length);
        foreach (var symbol in symbols)
            symbol.Write(output);
        output.PadTo(Size);
    }
}
