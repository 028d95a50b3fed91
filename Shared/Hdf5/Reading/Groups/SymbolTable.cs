namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads the links of a group of the old kind: a B-tree of nodes with names that lie in a heap.</summary>
internal static class SymbolTable
{
    private const string What = "a node of a symbol table";
    private const int SoftLinkEntry = 2;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static void Read(FileReader file, HeaderMessage message, List<(long, string, Link)> links)
    {
        var reader = message.Open("where a group has its symbol table");
        var (tree, heapAddress) = (reader.Address(), reader.Address());
        var heap = LocalHeap.Read(file, heapAddress);
        var parts = new StructureReader(file);
        foreach (var address in BTree1.Leaves(file, tree))
            ReadNode(parts, address, heap, links);
    }

    private static void ReadNode(StructureReader parts, long address, LocalHeap heap, List<(long, string, Link)> links)
    {
        const int prefix = 8;
        var file = parts.File;
        var reader = parts.Read(address, prefix, What);
        reader.Expect("SNOD"u8);
        reader.Version(1, 1);
        reader.Skip(1);
        var count = reader.U16();
        reader = parts.Read(address + prefix, (long)count * (file.Format.LengthSize + file.Format.OffsetSize + 24), What);
        for (var i = 0; i < count; i++)
        {
            var (nameAt, target, kind) = (reader.Length(), reader.Address(), reader.U32());
            reader.Skip(4);
            var scratch = reader.Bytes(16);
            var name = heap.Name(nameAt);
            links.Add((0, name, kind == SoftLinkEntry
                ? new SoftLink(heap.Text(BitConverter.ToUInt32(scratch)))
                : new HardLink(() => file.NodeAt(target))));
        }
    }
}
