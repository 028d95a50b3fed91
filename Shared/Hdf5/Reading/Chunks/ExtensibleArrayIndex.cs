using System.Numerics;

namespace Tensorflow.Hdf5.Reading;

/// <summary>
/// Chunks in an array that grows: where one dimension may grow without bound. Its first entries are in the index block, those after in data blocks, to which
/// the index block leads itself at first and through secondary blocks then; data blocks become larger, and large ones have pages.
/// </summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of a chunk.</param>
/// <param name="address">The address of the array's header.</param>
internal sealed class ExtensibleArrayIndex(StoredShape shape, long[] chunk, long address) : ChunkIndex(shape, chunk)
{
    private const string What = "an array of chunks";

    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        var places = new ArrayPlaces(this, Shape.Space, file, address);
        if (address == FileFormat.Undefined)
            return places.Entries;
        var elements = new ArrayElements(file, places, ChunkBytes);
        var parts = new StructureReader(file);
        var header = parts.Read(address, 16 + (6 * file.Format.LengthSize) + file.Format.OffsetSize, What);
        header.Expect("EAHD"u8);
        header.Version(0, 0);
        elements.ReadKind(ref header, IsFiltered);
        var (bits, inIndex, least, pointers, pageBits) = (header.U8(), header.U8(), header.U8(), header.U8(), header.U8());
        for (var i = 0; i < 6; i++)
            header.Length();
        var block = header.Address();
        header.ExpectChecksum();
        if (bits is 0 or > 62 || !BitOperations.IsPow2(least) || !BitOperations.IsPow2(pointers) || pageBits > 31 || BitOperations.Log2(least) > bits)
            throw header.Bad($"it cannot have 2^{bits} entries in blocks of {least} and more, {pointers} of them and more at a time.");
        if (block != FileFormat.Undefined)
            new Walk(parts, elements, address, new Sizes(bits, inIndex, least, pointers, 1L << pageBits)).ReadIndex(block);
        return places.Entries;
    }

    /// <summary>How large the blocks are.</summary>
    /// <param name="Bits">The bits of an entry's number.</param>
    /// <param name="InIndex">Entries in the index block.</param>
    /// <param name="Least">Entries of the smallest data block.</param>
    /// <param name="Pointers">The least number of data blocks to which a secondary block leads.</param>
    /// <param name="PageEntries">Entries of a page.</param>
    private readonly record struct Sizes(int Bits, int InIndex, int Least, int Pointers, long PageEntries)
    {
        /// <summary>Secondary blocks, those counted whose data blocks the index block leads to itself.</summary>
        public int Groups => 1 + Bits - BitOperations.Log2((uint)Least);

        /// <summary>Secondary blocks whose data blocks the index block leads to itself.</summary>
        public int DirectGroups => Math.Min(Groups, 2 * BitOperations.Log2((uint)Pointers));

        /// <summary>Bytes of the place of a block.</summary>
        public int PlaceBytes => (Bits + 7) / 8;

        /// <summary>The data blocks of a secondary block.</summary>
        public static long Blocks(int group) => 1L << (group / 2);

        /// <summary>The entries of each of them.</summary>
        public long Entries(int group) => (long)Least << ((group + 1) / 2);
    }

    /// <summary>Walks through the blocks; those that are not there are passed over.</summary>
    private sealed class Walk(StructureReader parts, ArrayElements elements, long header, Sizes sizes)
    {
        private readonly FileReader _file = parts.File;

        public void ReadIndex(long block)
        {
            var (blocks, direct) = (0L, sizes.DirectGroups);
            for (var group = 0; group < direct; group++)
                blocks += Sizes.Blocks(group);
            var pointers = blocks + sizes.Groups - direct;
            var reader = parts.Read(block, 10L + _file.Format.OffsetSize + (sizes.InIndex * elements.EntrySize) + (pointers * _file.Format.OffsetSize), What);
            Start(ref reader, "EAIB"u8);
            elements.Read(ref reader, 0, sizes.InIndex);
            long first = sizes.InIndex;
            for (var group = 0; group < sizes.Groups; group++)
            {
                if (group < direct)
                {
                    for (long i = 0; i < Sizes.Blocks(group); i++, first += sizes.Entries(group))
                        ReadData(reader.Address(), first, sizes.Entries(group), null);
                }
                else
                {
                    ReadSecondary(reader.Address(), group, first);
                    first += Sizes.Blocks(group) * sizes.Entries(group);
                }
            }
            reader.ExpectChecksum();
        }

        private void ReadSecondary(long block, int group, long first)
        {
            if (block == FileFormat.Undefined)
                return;
            var (blocks, entries) = (Sizes.Blocks(group), sizes.Entries(group));
            var pages = entries > sizes.PageEntries ? entries / sizes.PageEntries : 0;
            var bitmap = blocks * ((pages + 7) / 8);
            if (blocks > _file.Length || bitmap > _file.Length)
                throw _file.Bad(block, $"{What} leads to more blocks than the file has room for.");
            var reader = parts.Read(block, 10L + _file.Format.OffsetSize + sizes.PlaceBytes + bitmap + (blocks * _file.Format.OffsetSize), What);
            Start(ref reader, "EASB"u8);
            reader.Skip(sizes.PlaceBytes);
            var written = reader.Bytes((int)bitmap).ToArray();
            for (long i = 0; i < blocks; i++, first += entries)
                ReadData(reader.Address(), first, entries, pages == 0 ? null : page => IsWritten(written, (i * pages) + page));
            reader.ExpectChecksum();
        }

        private void ReadData(long block, long first, long entries, Func<long, bool>? isWritten)
        {
            if (block == FileFormat.Undefined)
                return;
            if (entries > _file.Length)
                throw _file.Bad(block, $"{What} has a block of {entries} entries, more than the file has room for.");
            var prefix = 10L + _file.Format.OffsetSize + sizes.PlaceBytes;
            var isPaged = entries > sizes.PageEntries;
            var reader = parts.Read(block, prefix + (isPaged ? 0 : entries * elements.EntrySize), What);
            Start(ref reader, "EADB"u8);
            reader.Skip(sizes.PlaceBytes);
            if (!isPaged)
                elements.Read(ref reader, first, entries);
            reader.ExpectChecksum();
            if (!isPaged)
                return;
            if (isWritten is null)
                throw _file.Bad(block, $"{What} has pages in a block that no secondary block leads to.");
            var pageBytes = (sizes.PageEntries * elements.EntrySize) + 4;
            for (long page = 0; page < entries / sizes.PageEntries; page++)
            {
                if (!isWritten(page))
                    continue;
                var pageReader = parts.Read(block + prefix + (page * pageBytes), pageBytes, What);
                elements.Read(ref pageReader, first + (page * sizes.PageEntries), sizes.PageEntries);
                pageReader.ExpectChecksum();
            }
        }

        private void Start(ref ByteReader reader, ReadOnlySpan<byte> signature)
        {
            reader.Expect(signature);
            reader.Version(0, 0);
            if (reader.U8() != elements.Client || reader.Address() != header)
                throw reader.Bad("it belongs to another array.");
        }

        private static bool IsWritten(byte[] bits, long at) => (bits[(int)(at / 8)] & (0x80 >> (int)(at % 8))) != 0;
    }
}
