namespace Tensorflow.Hdf5.Writing;

/// <summary>
/// The names in a group, in their alphabetical order: a tree over leaves of a few entries each, and the texts of the names beside. This is what h5py writes,
/// what every HDF5 reads, and what finds a name among many in a few steps; links in the group's header would be searched one by one.
/// </summary>
internal sealed class SymbolTable
{
    /// <summary>Half of the entries that a leaf has room for, as h5py's files.</summary>
    public const int LeafRank = 4;

    /// <summary>Half of the children that a node of the tree has room for, as h5py's files.</summary>
    public const int NodeRank = 16;

    /// <summary>Lays out the table of a group.</summary>
    /// <param name="layout">The file.</param>
    /// <param name="symbols">The names and what they stand for, in any order.</param>
    public SymbolTable(FileLayout layout, IEnumerable<Symbol> symbols)
    {
        List<Symbol> sorted = [.. symbols];
        sorted.Sort(static (a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name));
        Heap = layout.Describe(new LocalHeap());
        foreach (var symbol in sorted)
            symbol.Register(Heap);
        var leaves = sorted.Chunk(2 * LeafRank).Select(some => layout.Describe(new SymbolLeaf(some)));
        Tree = Grow(layout, [.. leaves.Select(static leaf => new TreeChild(leaf, leaf.LastName))]);
    }

    /// <summary>The topmost node of the tree.</summary>
    public SymbolTreeNode Tree { get; }

    /// <summary>The texts of the names.</summary>
    public LocalHeap Heap { get; }

    /// <summary>Puts nodes over children until there is one.</summary>
    private static SymbolTreeNode Grow(FileLayout layout, TreeChild[] children)
    {
        for (var level = 0; ; level++)
        {
            var nodes = SymbolTreeNode.Row(level, children);
            foreach (var node in nodes)
                layout.Describe(node);
            if (nodes.Length == 1)
                return nodes[0];
            children = [.. nodes.Select(static node => new TreeChild(node, node.LastName))];
        }
    }
}
