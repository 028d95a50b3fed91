namespace Tensorflow.Hdf5.Reading;

/// <summary>A group of a file. Its links are in a symbol table, in its header, or, where there are many, in a heap.</summary>
/// <param name="file">The file.</param>
/// <param name="header">Its header.</param>
internal sealed class StoredGroup(FileReader file, ObjectHeader header) : GroupNode
{
    private const int ByName = 5, ByOrder = 6, HeapIdSize = 7;

    /// <inheritdoc/>
    protected override NamedNodes<AttributeNode> LoadAttributes() => AttributeTable.Read(file, header);

    /// <inheritdoc/>
    protected override NamedNodes<Link> LoadLinks()
    {
        var links = new List<(long Order, string Name, Link Link)>();
        if (header.Find(MessageType.SymbolTable) is { } table)
            SymbolTable.Read(file, table, links);
        foreach (var message in header.Messages)
        {
            if (message.Type == MessageType.Link)
                links.Add(LinkMessage.Read(message));
        }
        var isOrdered = header.Find(MessageType.LinkInfo) is { } info && AddDense(info, links);
        var result = new NamedNodes<Link>(isOrdered);
        foreach (var (_, name, link) in isOrdered ? links.OrderBy(static l => l.Order) : links.AsEnumerable())
        {
            if (name.Contains('/', StringComparison.Ordinal))
                throw file.Bad(header.Address, $"a group has a link of the name '{name}', but names have no slashes: the file is damaged.");
            if (!result.TryAdd(name, link))
                throw file.Bad(header.Address, $"a group has two links of the name '{name}': the file is damaged.");
        }
        return result;
    }

    /// <summary>Adds the links that lie in a heap.</summary>
    /// <returns>Whether the group tracks in which order links were made.</returns>
    private bool AddDense(HeaderMessage info, List<(long, string, Link)> links)
    {
        var reader = info.Open("where a group has its links");
        reader.Version(0, 0);
        var flags = reader.U8();
        if ((flags & 1) != 0)
            reader.Skip(8);
        var (heapAddress, treeAddress) = (reader.Address(), reader.Address());
        if (heapAddress == FileFormat.Undefined)
            return (flags & 1) != 0;
        var heap = new FractalHeap(file, heapAddress);
        foreach (var record in new BTree2(file, treeAddress, ByName, ByOrder).Records())
        {
            var entry = record.Open(file);
            entry.Skip(record.Type == ByName ? 4 : 8);
            var (bytes, offset) = heap.Object(entry.Bytes(HeapIdSize));
            links.Add(LinkMessage.Read(new HeaderMessage(file, MessageType.Link, 0, 0, offset, bytes)));
        }
        return (flags & 1) != 0;
    }
}
