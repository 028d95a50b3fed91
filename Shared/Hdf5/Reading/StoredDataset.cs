namespace Tensorflow.Hdf5.Reading;

/// <summary>A data set of a file.</summary>
internal sealed class StoredDataset : DatasetNode
{
    private readonly FileReader _file;
    private readonly ObjectHeader _header;

    private StoredDataset(FileReader file, ObjectHeader header, Datatype type, Dataspace space, ElementStore store)
        : base(type, space, new StoredElements(file, type, space, store, $"the data set at {file.OffsetOf(header.Address)}")) => (_file, _header) = (file, header);

    /// <summary>Reads what its header says.</summary>
    /// <exception cref="InvalidDataException">The header is damaged, or lacks something.</exception>
    public static StoredDataset Read(FileReader file, ObjectHeader header)
    {
        var type = DatatypeMessage.Read(Needed(file, header, MessageType.Datatype));
        var spaceMessage = Needed(file, header, MessageType.Dataspace);
        if (spaceMessage.IsShared)
            throw file.Format.Bad(spaceMessage.Offset, "the sizes of a data set are shared among objects, which is not read. Save the file anew with h5repack.");
        var space = DataspaceMessage.Read(spaceMessage);
        var filters = FilterMessage.Read(header.Find(MessageType.FilterPipeline));
        var fill = FillMessage.Read(header, type.Size);
        var (store, chunks) = LayoutMessage.Read(Needed(file, header, MessageType.Layout), new StoredShape(space, type.Size, filters, fill));
        if (header.Find(MessageType.ExternalFiles) is not null)
            store = new RefusedStore(file, header.Address, "the elements of a data set are in other files, which are not read: a file must hold what it gives. Copy the data into this file.");
        return new StoredDataset(file, header, type, space, store) { Chunks = chunks, Filters = filters, FillValue = fill };
    }

    /// <inheritdoc/>
    protected override NamedNodes<AttributeNode> LoadAttributes() => AttributeTable.Read(_file, _header);

    private static HeaderMessage Needed(FileReader file, ObjectHeader header, MessageType type) => header.Find(type)
        ?? throw file.Bad(header.Address, $"the header of a data set lacks the message {type}: the file is damaged.");
}
