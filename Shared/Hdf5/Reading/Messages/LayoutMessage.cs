namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads where the elements of a data set are.</summary>
internal static class LayoutMessage
{
    private const string What = "the layout of a data set";
    private const int Compact = 0, Contiguous = 1, Chunked = 2, Virtual = 3;

    /// <summary>The store of the elements, and the sizes of chunks where there are some.</summary>
    /// <exception cref="InvalidDataException">The message is damaged, or of an unknown version.</exception>
    public static (ElementStore Store, long[]? Chunks) Read(HeaderMessage message, StoredShape shape)
    {
        var file = message.File;
        var reader = message.Open(What);
        var version = reader.Version(3, 5);
        var kind = reader.U8();
        switch (kind)
        {
            case Compact:
                var size = reader.U16();
                var at = reader.Position;
                reader.Skip(size);
                return (new MemoryStore(file, message.Body.Slice(at, size), message.Offset + at), null);
            case Contiguous:
                var (address, bytes) = (reader.Address(), reader.Length());
                return (address == FileFormat.Undefined ? new FillStore(shape.Fill) : new ContiguousStore(file, address, bytes), null);
            case Chunked:
                var index = version == 3 ? ChunkLayout.ReadOld(ref reader, shape) : ChunkLayout.ReadNew(ref reader, shape, version);
                return (new ChunkedStore(file, shape, index), index.Chunk);
            case Virtual:
                return (new RefusedStore(file, 0, "a data set is virtual: its elements are in other data sets, which are not followed. Copy the data into this file."), null);
            default:
                throw reader.Bad($"the unknown kind {kind}. Known are 0 (compact), 1 (contiguous), 2 (chunked).");
        }
    }
}
