namespace Tensorflow.Hdf5.Reading;

/// <summary>Chunks in an array of a fixed number of entries: where no dimension may grow without bound.</summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of a chunk.</param>
/// <param name="address">The address of the array's header.</param>
internal sealed class FixedArrayIndex(StoredShape shape, long[] chunk, long address) : ChunkIndex(shape, chunk)
{
    private const string What = "an array of chunks";

    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        var places = new ArrayPlaces(this, Shape.Space, file, address);
        if (address == FileFormat.Undefined)
            return places.Entries;
        var parts = new StructureReader(file);
        var elements = new ArrayElements(file, places, ChunkBytes);
        var header = parts.Read(address, 12 + file.Format.OffsetSize + file.Format.LengthSize, What);
        header.Expect("FAHD"u8);
        header.Version(0, 0);
        elements.ReadKind(ref header, IsFiltered);
        var pageBits = header.U8();
        var (count, block) = (header.Length(), header.Address());
        header.ExpectChecksum();
        if (count != places.Total || pageBits > 31)
            throw header.Bad($"{count} entries in pages of 2^{pageBits}, but there are {places.Total} chunks.");
        if (block != FileFormat.Undefined)
            ReadBlock(parts, elements, block, count, 1L << pageBits);
        return places.Entries;
    }

    private void ReadBlock(StructureReader parts, ArrayElements elements, long block, long count, long pageEntries)
    {
        var format = parts.File.Format;
        var isPaged = count > pageEntries;
        var pages = isPaged ? ((count - 1) / pageEntries) + 1 : 0;
        var prefix = 6L + format.OffsetSize;
        var bitmap = (pages + 7) / 8;
        if (count > parts.File.Length || bitmap > parts.File.Length)
            throw parts.File.Bad(block, $"{What} of {count} entries is longer than the file.");
        var length = prefix + (isPaged ? bitmap : count * elements.EntrySize) + 4;
        var reader = parts.Read(block, length, What);
        reader.Expect("FADB"u8);
        reader.Version(0, 0);
        if (reader.U8() != elements.Client || reader.Address() != address)
            throw reader.Bad("it belongs to another array.");
        if (!isPaged)
        {
            elements.Read(ref reader, 0, count);
            reader.ExpectChecksum();
            return;
        }
        var written = reader.Bytes((int)bitmap);
        reader.ExpectChecksum();
        for (long page = 0; page < pages; page++)
        {
            if ((written[(int)(page / 8)] & (0x80 >> (int)(page % 8))) == 0)
                continue;
            var entries = Math.Min(pageEntries, count - (page * pageEntries));
            var at = block + length + (page * ((pageEntries * elements.EntrySize) + 4));
            var pageReader = parts.Read(at, (entries * elements.EntrySize) + 4, What);
            elements.Read(ref pageReader, page * pageEntries, entries);
            pageReader.ExpectChecksum();
        }
    }
}
