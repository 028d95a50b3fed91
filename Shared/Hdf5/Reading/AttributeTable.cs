namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads the attributes of an object: those in its header, or those in a heap, where there are many or large ones.</summary>
internal static class AttributeTable
{
    private const string What = "the attributes of an object";
    private const int ByName = 8, ByOrder = 9, HeapIdSize = 8;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static NamedNodes<AttributeNode> Read(FileReader file, ObjectHeader header)
    {
        var found = new List<(long Order, string Name, AttributeNode Node)>();
        foreach (var message in header.Messages)
        {
            if (message.Type == MessageType.Attribute)
                Add(found, message.Order, message);
        }
        if (header.Find(MessageType.AttributeInfo) is { } info)
            AddDense(file, info, found);
        var attributes = new NamedNodes<AttributeNode>(header.TracksAttributeOrder);
        foreach (var (_, name, node) in header.TracksAttributeOrder ? found.OrderBy(static a => a.Order) : found.AsEnumerable())
        {
            if (!attributes.TryAdd(name, node))
                throw file.Bad(header.Address, $"an object has two attributes of the name '{name}': the file is damaged.");
        }
        return attributes;
    }

    private static void Add(List<(long, string, AttributeNode)> found, long order, HeaderMessage message)
    {
        var (name, node) = AttributeMessage.Read(message);
        found.Add((order, name, node));
    }

    private static void AddDense(FileReader file, HeaderMessage info, List<(long, string, AttributeNode)> found)
    {
        var reader = info.Open(What);
        reader.Version(0, 0);
        var flags = reader.U8();
        if ((flags & 1) != 0)
            reader.Skip(2);
        var heapAddress = reader.Address();
        var treeAddress = reader.Address();
        if (heapAddress == FileFormat.Undefined)
            return;
        var heap = new FractalHeap(file, heapAddress);
        foreach (var record in new BTree2(file, treeAddress, ByName, ByOrder).Records())
        {
            var entry = record.Open(file);
            var id = entry.Bytes(HeapIdSize);
            var messageFlags = entry.U8();
            var (bytes, offset) = heap.Object(id);
            Add(found, entry.U32(), new HeaderMessage(file, MessageType.Attribute, messageFlags, 0, offset, bytes));
        }
    }
}
