namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads what stands at an address: a group, a data set, or a type that has a name.</summary>
internal static class StoredObject
{
    /// <summary>Reads an object's header.</summary>
    /// <exception cref="InvalidDataException">There is no object, or it is damaged.</exception>
    public static ObjectNode Read(FileReader file, long address)
    {
        var header = ObjectHeader.Read(file, address);
        if (header.Find(MessageType.Layout) is not null)
            return StoredDataset.Read(file, header);
        if (header.Find(MessageType.SymbolTable) is not null || header.Find(MessageType.LinkInfo) is not null || header.Find(MessageType.Link) is not null)
            return new StoredGroup(file, header);
        return header.Find(MessageType.Datatype) is { } type ? new StoredType(file, header, type)
            : throw file.Bad(address, "the header of an object says neither where links are nor where elements are: it is no group and no data set.");
    }
}
