namespace Tensorflow.Hdf5.Writing;

/// <summary>Elements that lie in chunks of one size, found by a tree.</summary>
/// <param name="tree">The topmost node of the tree; <see langword="null"/> as long as no chunk was written.</param>
/// <param name="chunk">The chunk's sizes.</param>
/// <param name="elementSize">Bytes an element takes.</param>
internal sealed class ChunkedLayoutMessage(ChunkTreeNode? tree, IReadOnlyList<long> chunk, int elementSize) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 8;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.Bytes([3, 2]);
        output.U8(chunk.Count + 1);
        output.U64(tree is null ? ByteWriter.NoAddress : (ulong)tree.Address);
        foreach (var size in chunk)
            output.U32(size);
        output.U32(elementSize);
    }
}
