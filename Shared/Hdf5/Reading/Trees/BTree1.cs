namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads B-trees of version 1: of symbol tables, and of chunks.</summary>
internal static class BTree1
{
    private const string What = "a node of a B-tree";
    private const int OfGroups = 0, OfChunks = 1;

    /// <summary>The addresses of a group's symbol table nodes, in order.</summary>
    /// <exception cref="InvalidDataException">The tree is damaged.</exception>
    public static List<long> Leaves(FileReader file, long root)
    {
        var leaves = new List<long>();
        Walk(new StructureReader(file), root, OfGroups, file.Format.LengthSize, null, (_, child) => leaves.Add(child));
        return leaves;
    }

    /// <summary>The chunks of a data set: key and address each.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The address of the tree.</param>
    /// <param name="keySize">Bytes of a key.</param>
    /// <param name="add">Takes a key and an address.</param>
    /// <exception cref="InvalidDataException">The tree is damaged.</exception>
    public static void Chunks(FileReader file, long root, int keySize, KeyedChild add) => Walk(new StructureReader(file), root, OfChunks, keySize, null, add);

    /// <summary>Takes a key and the address that belongs to it.</summary>
    public delegate void KeyedChild(ByteReader key, long child);

    /// <summary>A child's level is one less than its parent's, so that the walk ends.</summary>
    private static void Walk(StructureReader parts, long address, int type, int keySize, int? expectedLevel, KeyedChild add)
    {
        var file = parts.File;
        var prefix = 8 + (2 * file.Format.OffsetSize);
        var reader = parts.Read(address, prefix, What);
        reader.Expect("TREE"u8);
        if (reader.U8() is var found && found != type)
            throw reader.Bad($"it is of type {found}, expected {type}.");
        int level = reader.U8(), count = reader.U16();
        if (expectedLevel is { } expected && level != expected)
            throw reader.Bad($"it is of level {level}, expected {expected} below its parent.");
        reader = parts.Read(address + prefix, ((long)count * (keySize + file.Format.OffsetSize)) + keySize, What);
        for (var i = 0; i < count; i++)
        {
            var at = reader.Offset;
            var key = new ByteReader(reader.Bytes(keySize), "a key of a B-tree", file.Format, at);
            var child = reader.Address();
            if (level == 0)
                add(key, child);
            else
                Walk(parts, child, type, keySize, level - 1, add);
        }
    }
}
