namespace Tensorflow.Hdf5.Writing;

/// <summary>
/// Writes a tree of groups and data sets as a file: superblock 0, object headers of version 1 and tables of symbols, the form in which h5py writes by default.
/// It is the simplest one, every HDF5 reads it, it needs no checksums, and names are found fast among any number.
/// A group that keeps the order of its members has a header of version 2 with the links in it, since tables of symbols know no order.
/// </summary>
internal sealed class TreeWriter
{
    private readonly FileLayout _layout = new();
    private readonly Dictionary<ObjectNode, ObjectHeader> _headers = new(ReferenceEqualityComparer.Instance);

    private TreeWriter(Dictionary<ObjectNode, int> links)
    {
        foreach (var (node, count) in links)
            _headers.Add(node, new ObjectHeader(node is GroupNode { Links.InOrderOfCreation: true }, node.Attributes.InOrderOfCreation, count));
    }

    /// <summary>Writes a file from front to back.</summary>
    /// <param name="root">The root group.</param>
    /// <param name="output">Where to; it need not be able to go back.</param>
    /// <exception cref="TypeError">The tree holds what cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file that something is copied from is damaged there.</exception>
    public static void Write(GroupNode root, Stream output)
    {
        var places = TreePlace.All(root, out var links);
        var writer = new TreeWriter(links);
        foreach (var place in places)
        {
            Writability.Check(place);
            writer.Describe(place.Node);
        }
        writer._layout.Write(output, new Superblock(writer._headers[root]));
    }

    private void Describe(ObjectNode node)
    {
        var header = _layout.Describe(_headers[node]);
        if (node is GroupNode group)
            DescribeLinks(header, group);
        else
            DatasetMessages.Add(header, (DatasetNode)node, _layout);
        if (node.Attributes.InOrderOfCreation)
            header.Add(new AttributeInfoMessage(node.Attributes.Count));
        foreach (var name in node.Attributes.Names)
        {
            if (node.Attributes.TryGet(name, out var attribute))
                header.Add(new AttributeMessage(name, attribute, ElementBlocks.Of(attribute.Type, attribute.Space, attribute.Source, _layout.Texts)));
        }
    }

    private void DescribeLinks(ObjectHeader header, GroupNode group)
    {
        if (!group.Links.InOrderOfCreation)
        {
            header.Table = new SymbolTable(_layout, group.Links.Names.Select(name => new Symbol(name, Target(group, name))));
            header.Add(new SymbolTableMessage(header.Table));
            return;
        }
        header.Add(new LinkInfoMessage(group.Links.Count));
        header.Add(new GroupInfoMessage());
        foreach (var (i, name) in group.Links.Names.Index())
            header.Add(new LinkMessage(name, i, Target(group, name)));
    }

    /// <summary>The header of the object that a name leads to, or the path of a soft link.</summary>
    private (ObjectHeader? Header, string? Path) Target(GroupNode group, string name)
    {
        group.Links.TryGet(name, out var link);
        return link is SoftLink soft ? (null, soft.Path) : (_headers[((HardLink)link!).Find()], null);
    }
}
