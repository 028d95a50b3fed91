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

    private TreeWriter() { }

    /// <summary>Writes a file from front to back.</summary>
    /// <param name="root">The root group.</param>
    /// <param name="output">Where to; it need not be able to go back.</param>
    /// <exception cref="TypeError">The tree holds what cannot be written.</exception>
    public static void Write(GroupNode root, Stream output)
    {
        var writer = new TreeWriter();
        foreach (var (path, node) in writer.Collect(root))
            writer.Describe(path, node);
        writer._layout.Write(output, new Superblock(writer._headers[root]));
    }

    /// <summary>All objects, each once, with a path that leads there; no stack is taken, however deep groups nest.</summary>
    private List<(string Path, ObjectNode Node)> Collect(GroupNode root)
    {
        List<(string Path, ObjectNode Node)> found = [("/", root)];
        _headers.Add(root, HeaderOf(root));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Node is not GroupNode group)
                continue;
            foreach (var name in group.Links.Names)
            {
                if (!group.Links.TryGet(name, out var link) || link is not HardLink hard)
                    continue;
                var node = hard.Find();
                if (_headers.TryGetValue(node, out var header))
                    header.Links++;
                else
                {
                    _headers.Add(node, HeaderOf(node));
                    found.Add((PathWalk.Join(found[i].Path, name), node));
                }
            }
        }
        return found;
    }

    private static ObjectHeader HeaderOf(ObjectNode node) => new(node is GroupNode { Links.InOrderOfCreation: true }, node.Attributes.InOrderOfCreation);

    private void Describe(string path, ObjectNode node)
    {
        var header = _layout.Describe(_headers[node]);
        switch (node)
        {
            case GroupNode { Links.InOrderOfCreation: true } group:
                header.Add(new LinkInfoMessage(group.Links.Count));
                header.Add(new GroupInfoMessage());
                foreach (var (i, name) in group.Links.Names.Index())
                {
                    var (target, soft) = Target(path, name, group);
                    header.Add(new LinkMessage(name, i, target, soft));
                }
                break;
            case GroupNode group:
                header.Table = new SymbolTable(_layout, group.Links.Names.Select(name => new Symbol(name, Target(path, name, group))));
                header.Add(new SymbolTableMessage(header.Table));
                break;
            case DatasetNode set:
                CheckType(set.Type, path);
                DatasetMessages.Add(header, set, _layout);
                break;
            default:
                throw new TypeError($"{path} is a named data type, which is not written. Take it out of the file: file.__delitem__(\"{path}\").");
        }
        if (node.Attributes.InOrderOfCreation)
            header.Add(new AttributeInfoMessage(node.Attributes.Count));
        foreach (var name in node.Attributes.Names)
        {
            if (!node.Attributes.TryGet(name, out var attribute))
                continue;
            CheckType(attribute.Type, $"the attribute \"{name}\" of {path}");
            AttributeMessage.CheckSize(name, attribute);
            header.Add(new AttributeMessage(name, attribute, ElementBlocks.Of(attribute.Type, attribute.Space, attribute.Source, _layout.Texts)));
        }
    }

    private static void CheckType(Datatype type, string what)
    {
        if (type.Kind == DatatypeKind.Other)
            throw new TypeError($"{what} has elements of HDF5's type {type.Description}, which are not written. Take it out of the file, or save each field as a data set of its own.");
    }

    /// <summary>The header of the object that a name leads to, or the path of a soft link.</summary>
    private (ObjectHeader? Header, string? Path) Target(string path, string name, GroupNode group)
    {
        group.Links.TryGet(name, out var link);
        return link switch
        {
            HardLink hard => (_headers[hard.Find()], null),
            SoftLink soft => (null, soft.Path),
            ForeignLink foreign => throw new TypeError($"{PathWalk.Join(path, name)} is {foreign.Description}, which is not written. Take it out of the file."),
            _ => throw new InvalidOperationException($"A link of an unknown kind: {link}."),
        };
    }
}
