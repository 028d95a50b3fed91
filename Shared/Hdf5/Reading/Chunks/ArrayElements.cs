namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads the entries of fixed and extensible arrays: addresses, with sizes and masks where chunks go through filters.</summary>
/// <param name="file">The file.</param>
/// <param name="places">Takes the chunks.</param>
/// <param name="chunkBytes">The bytes of a chunk without filters.</param>
internal sealed class ArrayElements(FileReader file, ArrayPlaces places, long chunkBytes)
{
    private const int FilteredClient = 1;
    private int _sizeBytes;

    /// <summary>Bytes an entry takes.</summary>
    public int EntrySize { get; private set; }

    /// <summary>The array is of chunks with filters, or without.</summary>
    public int Client { get; private set; }

    /// <summary>Reads of a header what kind of entries there are.</summary>
    /// <exception cref="InvalidDataException">There is no such kind.</exception>
    public void ReadKind(ref ByteReader reader, bool isFiltered)
    {
        (Client, EntrySize) = (reader.U8(), reader.U8());
        _sizeBytes = Client == FilteredClient ? EntrySize - file.Format.OffsetSize - 4 : 0;
        if (Client != (isFiltered ? FilteredClient : 0) || (Client == 0 && EntrySize != file.Format.OffsetSize) || _sizeBytes is < 0 or > 8 || (Client == FilteredClient && _sizeBytes == 0))
            throw reader.Bad($"entries of kind {Client} and {EntrySize} bytes for a data set {(isFiltered ? "with" : "without")} filters.");
    }

    /// <summary>Reads entries.</summary>
    public void Read(ref ByteReader reader, long first, long count)
    {
        for (long i = 0; i < count; i++)
        {
            var address = reader.Address();
            var (size, mask) = Client == FilteredClient ? (reader.Signed(_sizeBytes, "a size"), reader.U32()) : (chunkBytes, 0u);
            places.Add(first + i, address, size, mask);
        }
    }
}
