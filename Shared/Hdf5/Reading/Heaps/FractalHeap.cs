using System.Numerics;

namespace Tensorflow.Hdf5.Reading;

/// <summary>The heap of links and attributes that a header does not hold. Blocks are read once and checked by their checksums.</summary>
internal sealed class FractalHeap
{
    private const string What = "a fractal heap";
    private const int Managed = 0, Huge = 1, Tiny = 2;
    private const int ChecksumFlag = 0x02;

    /// <summary>The most bits that places in a heap have.</summary>
    private const int MostBits = 62;

    private readonly FileReader _file;
    private readonly StructureReader _parts;
    private readonly Dictionary<long, byte[]> _direct = [];
    private readonly Dictionary<long, long[]> _indirect = [];
    private readonly DoublingTable _table;
    private readonly long _address, _root, _hugeTree;
    private readonly int _idSize, _offsetSize, _lengthSize, _rootRows;
    private readonly bool _hasChecksums;
    private Dictionary<ulong, (long Address, long Length)>? _huge;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not read.</exception>
    public FractalHeap(FileReader file, long address)
    {
        (_file, _address, _parts) = (file, address, new StructureReader(file));
        var format = file.Format;
        var reader = _parts.Read(address, 26 + (12 * format.LengthSize) + (3 * format.OffsetSize), What);
        reader.Expect("FRHP"u8);
        reader.Version(0, 0);
        (_idSize, var filterSize) = (reader.U16(), reader.U16());
        var flags = reader.U8();
        var mostManaged = reader.U32();
        reader.Length();
        _hugeTree = reader.Address();
        reader.Length();
        reader.Address();
        for (var i = 0; i < 8; i++)
            reader.Length();
        _table = new DoublingTable(reader.U16(), reader.Length(), reader.Length());
        var bits = reader.U16();
        reader.U16();
        (_root, _rootRows) = (reader.Address(), reader.U16());
        if (filterSize > 0)
            throw reader.Bad("its blocks are packed by filters, which is not read. Save the file anew with h5repack.");
        reader.ExpectChecksum();
        if (!_table.IsPossible || bits is 0 or > MostBits || mostManaged == 0 || _idSize is < 2 or > 256 || _rootRows > MostBits)
            throw reader.Bad("its table of blocks is not possible.");
        _hasChecksums = (flags & ChecksumFlag) != 0;
        _offsetSize = (bits + 7) / 8;
        _lengthSize = Math.Min(SizeOf((ulong)_table.MostDirect), SizeOf(mostManaged));
    }

    /// <summary>The bytes of an object, and where they lie in the file.</summary>
    /// <exception cref="InvalidDataException">There is no such object.</exception>
    public (ReadOnlyMemory<byte> Bytes, long Offset) Object(ReadOnlySpan<byte> id)
    {
        if (id.Length < _idSize || id[0] >> 6 != 0)
            throw _file.Bad(_address, $"{What} is asked for the object {Convert.ToHexString(id)}, which has no name of {_idSize} bytes of version 0.");
        var reader = new ByteReader(id[1.._idSize], "the name of an object of a fractal heap", _file.Format, _file.OffsetOf(_address));
        return ((id[0] >> 4) & 3) switch
        {
            Managed => ManagedObject(reader.Signed(_offsetSize, "a place"), reader.Signed(_lengthSize, "a size")),
            Huge => HugeObject(reader.Unsigned(Math.Min(_idSize - 1, _file.Format.LengthSize))),
            Tiny => TinyObject(id),
            _ => throw _file.Bad(_address, $"{What} is asked for an object of an unknown kind."),
        };
    }

    private (ReadOnlyMemory<byte>, long) TinyObject(ReadOnlySpan<byte> id)
    {
        var isLong = _idSize > 17;
        var length = (isLong ? ((id[0] & 0x0F) << 8) | id[1] : id[0] & 0x0F) + 1;
        var start = isLong ? 2 : 1;
        return start + length <= _idSize ? (id.Slice(start, length).ToArray(), _file.OffsetOf(_address))
            : throw _file.Bad(_address, $"an object of {length} bytes does not fit into its name of {_idSize}.");
    }

    private (ReadOnlyMemory<byte>, long) HugeObject(ulong key)
    {
        const int plain = 1;
        if (_huge is null)
        {
            _huge = [];
            foreach (var record in new BTree2(_file, _hugeTree, plain).Records())
            {
                var entry = record.Open(_file);
                var (at, size) = (entry.Address(), entry.Length());
                if (!_huge.TryAdd(entry.Unsigned(_file.Format.LengthSize), (at, size)))
                    throw entry.Bad("two objects have the same number.");
            }
        }
        if (!_huge.TryGetValue(key, out var found))
            throw _file.Bad(_address, $"{What} has no large object {key}.");
        return (_parts.Bytes(found.Address, found.Length, "a large object of a heap"), _file.OffsetOf(found.Address));
    }

    private (ReadOnlyMemory<byte>, long) ManagedObject(long place, long length)
    {
        var (address, rows, blockPlace) = (_root, _rootRows, 0L);
        var size = _table.Start;
        while (rows > 0)
        {
            var row = _table.RowOf(place - blockPlace);
            if (row >= rows)
                throw _file.Bad(address, $"{What} has no block for the place {place}.");
            size = _table.BlockSize(row);
            var column = (place - blockPlace - _table.RowOffset(row)) / size;
            address = Indirect(address, rows, blockPlace)[(row * _table.Width) + column];
            blockPlace += _table.RowOffset(row) + (column * size);
            rows = row < _table.DirectRows ? 0 : _table.RowsOf(size);
        }
        var at = place - blockPlace;
        return at <= size - length ? (Direct(address, size, blockPlace).AsMemory((int)at, (int)length), _file.OffsetOf(address + at))
            : throw _file.Bad(address, $"an object of {length} bytes at {at} does not fit into its block of {size}.");
    }

    /// <summary>The addresses of the blocks in a block.</summary>
    private long[] Indirect(long address, int rows, long place)
    {
        if (_indirect.TryGetValue(address, out var children))
            return children;
        var format = _file.Format;
        var count = rows * _table.Width;
        var reader = _parts.Read(address, 9L + format.OffsetSize + _offsetSize + ((long)count * format.OffsetSize), "a block of a fractal heap");
        reader.Expect("FHIB"u8);
        CheckBlock(ref reader, place);
        children = new long[count];
        for (var i = 0; i < count; i++)
            children[i] = reader.Address();
        reader.ExpectChecksum();
        _indirect.Add(address, children);
        return children;
    }

    /// <summary>The bytes of a block that holds objects.</summary>
    private byte[] Direct(long address, long size, long place)
    {
        if (_direct.TryGetValue(address, out var bytes))
            return bytes.Length == size ? bytes : throw _file.Bad(address, "a block of a fractal heap has two sizes.");
        bytes = _parts.Bytes(address, size, "a block of a fractal heap");
        var reader = new ByteReader(bytes, "a block of a fractal heap", _file.Format, _file.OffsetOf(address));
        reader.Expect("FHDB"u8);
        CheckBlock(ref reader, place);
        if (_hasChecksums)
        {
            var at = reader.Position;
            var stored = reader.U32();
            bytes.AsSpan(at, 4).Clear();
            if (Lookup3.Of(bytes) is var computed && computed != stored)
                throw _file.Bad(address, $"the checksum of a block of a fractal heap is {stored:x8}, expected {computed:x8}: the file is damaged.");
        }
        _direct.Add(address, bytes);
        return bytes;
    }

    /// <summary>Each block says to which heap it belongs and at which place.</summary>
    private void CheckBlock(ref ByteReader reader, long place)
    {
        reader.Version(0, 0);
        var (heap, found) = (reader.Address(), reader.Signed(_offsetSize, "a place"));
        if (heap != _address || found != place)
            throw reader.Bad($"it belongs to the heap at {heap} at the place {found}, expected {_address} and {place}.");
    }

    private static int SizeOf(ulong limit) => (BitOperations.Log2(limit) / 8) + 1;
}
