namespace Tensorflow.Hdf5.Writing;

/// <summary>What a node of the tree over the chunks points to.</summary>
/// <param name="First">The first chunk below.</param>
/// <param name="Block">The chunk or a node.</param>
internal readonly record struct ChunkTreeChild(ChunkBlock First, Block Block);

/// <summary>A node of the tree over the chunks of a data set, in the order of their places.</summary>
internal sealed class ChunkTreeNode : MetadataBlock
{
    /// <summary>The children that a node has room for: HDF5's default, which a superblock of version 0 does not state.</summary>
    private const int MaxChildren = 64;

    private const int HeadSize = 24;

    private readonly int _level;
    private readonly ChunkTreeChild[] _children;
    private readonly long[] _end;
    private readonly int _elementSize;
    private ChunkTreeNode? _left;
    private ChunkTreeNode? _right;

    private ChunkTreeNode(int level, ChunkTreeChild[] children, long[] end, int elementSize) => (_level, _children, _end, _elementSize) = (level, children, end, elementSize);

    /// <summary>Lays out a tree.</summary>
    /// <param name="layout">The file.</param>
    /// <param name="chunks">The chunks in row-major order of their places.</param>
    /// <param name="chunk">The chunk's sizes.</param>
    /// <param name="elementSize">Bytes an element takes.</param>
    /// <returns>The topmost node; <see langword="null"/> when there are no chunks.</returns>
    public static ChunkTreeNode? Over(FileLayout layout, IReadOnlyList<ChunkBlock> chunks, IReadOnlyList<long> chunk, int elementSize)
    {
        if (chunks.Count == 0)
            return null;
        // The key behind the last chunk: the place of the next one in its row.
        long[] end = [.. chunks[^1].Offset];
        end[^1] += chunk[^1];
        ChunkTreeChild[] children = [.. chunks.Select(static c => new ChunkTreeChild(c, c))];
        for (var level = 0; ; level++)
        {
            var row = Row(level, children, end, elementSize);
            foreach (var node in row)
                layout.Describe(node);
            if (row.Length == 1)
                return row[0];
            children = [.. row.Select(static node => node._children[0] with { Block = node })];
        }
    }

    /// <inheritdoc/>
    public override long Length => HeadSize + MaxChildren * 8 + (MaxChildren + 1) * KeySize;

    private int KeySize => 8 + 8 * (_end.Length + 1);

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        output.Bytes("TREE"u8);
        output.U8(1);
        output.U8(_level);
        output.U16(_children.Length);
        output.U64(_left is null ? ByteWriter.NoAddress : (ulong)_left.Address);
        output.U64(_right is null ? ByteWriter.NoAddress : (ulong)_right.Address);
        foreach (var child in _children)
        {
            Key(output, child.First);
            output.Offset(child.Block.Address);
        }
        if (_right is null)
            Key(output, 0, 0, _end, _elementSize);
        else
            Key(output, _right._children[0].First);
        output.PadTo((int)Length);
    }

    private static ChunkTreeNode[] Row(int level, ChunkTreeChild[] children, long[] end, int elementSize)
    {
        ChunkTreeNode[] row = [.. children.Chunk(MaxChildren).Select(c => new ChunkTreeNode(level, c, end, elementSize))];
        for (var i = 1; i < row.Length; i++)
            (row[i]._left, row[i - 1]._right) = (row[i - 1], row[i]);
        return row;
    }

    private static void Key(ByteWriter output, ChunkBlock chunk) => Key(output, chunk.Length, chunk.SkippedFilters, chunk.Offset, 0);

    private static void Key(ByteWriter output, long storedLength, uint skippedFilters, long[] offset, int inElement)
    {
        output.U32(storedLength);
        output.U32(skippedFilters);
        foreach (var at in offset)
            output.Offset(at);
        output.Offset(inElement);
    }
}
