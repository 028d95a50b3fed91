namespace Tensorflow.Hdf5.Writing;

/// <summary>The start of a file: version 0, which every HDF5 reads.</summary>
/// <param name="root">The header of the root group.</param>
internal sealed class Superblock(ObjectHeader root) : MetadataBlock
{
    /// <summary>How many bytes the file takes.</summary>
    public long EndOfFile { get; set; }

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        output.Bytes([0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        output.Bytes([0, 0, 0, 0, 0]);
        output.Bytes([8, 8, 0]);
        output.U16(SymbolTable.LeafRank);
        output.U16(SymbolTable.NodeRank);
        output.U32(0);
        output.Offset(0);
        output.U64(ByteWriter.NoAddress);
        output.Offset(EndOfFile);
        output.U64(ByteWriter.NoAddress);
        Symbol.WriteRoot(output, root);
    }
}
