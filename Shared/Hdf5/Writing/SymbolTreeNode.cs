namespace Tensorflow.Hdf5.Writing;

/// <summary>What a node of a group's tree points to.</summary>
/// <param name="Block">A node or leaf.</param>
/// <param name="LastName">Where the last of the names below it starts.</param>
internal readonly record struct TreeChild(Block Block, long LastName);

/// <summary>A node of the tree over a group's names: its children, and between them the last name of the one before.</summary>
internal sealed class SymbolTreeNode : MetadataBlock
{
    private const int MaxChildren = 2 * SymbolTable.NodeRank;
    private const int Size = 24 + (2 * MaxChildren + 1) * 8;

    private readonly int _level;
    private readonly TreeChild[] _children;
    private SymbolTreeNode? _left;
    private SymbolTreeNode? _right;

    private SymbolTreeNode(int level, TreeChild[] children) => (_level, _children) = (level, children);

    /// <summary>Where the last of the names below starts.</summary>
    public long LastName => _children.Length == 0 ? 0 : _children[^1].LastName;

    /// <summary>The nodes of a level, at least one, each aware of its neighbours.</summary>
    public static SymbolTreeNode[] Row(int level, TreeChild[] children)
    {
        SymbolTreeNode[] row = children.Length == 0 ? [new(level, [])] : [.. children.Chunk(MaxChildren).Select(c => new SymbolTreeNode(level, c))];
        for (var i = 1; i < row.Length; i++)
            (row[i]._left, row[i - 1]._right) = (row[i - 1], row[i]);
        return row;
    }

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        output.Bytes("TREE"u8);
        output.U8(0);
        output.U8(_level);
        output.U16(_children.Length);
        output.U64(_left is null ? ByteWriter.NoAddress : (ulong)_left.Address);
        output.U64(_right is null ? ByteWriter.NoAddress : (ulong)_right.Address);
        output.Offset(_left?.LastName ?? 0);
        foreach (var child in _children)
        {
            output.Offset(child.Block.Address);
            output.Offset(child.LastName);
        }
        output.PadTo(Size);
    }
}
