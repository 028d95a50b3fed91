using System.Numerics;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads B-trees of version 2: records of one size, in order, with checksums.</summary>
internal sealed class BTree2
{
    private const string What = "a node of a B-tree";

    /// <summary>Signature, version, type and checksum of a node.</summary>
    private const int Overhead = 10;

    /// <summary>More levels hold more records than 64 bits can count.</summary>
    private const int MostLevels = 32;

    private readonly StructureReader _parts;
    private readonly int _nodeSize, _recordSize, _depth, _rootRecords;
    private readonly long _root, _total, _address;

    /// <summary>Reads the header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="types">The types of records that are expected.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of another type.</exception>
    public BTree2(FileReader file, long address, params ReadOnlySpan<int> types)
    {
        _parts = new StructureReader(file);
        _address = address;
        var reader = _parts.Read(address, 22 + file.Format.OffsetSize + file.Format.LengthSize, "the header of a B-tree");
        reader.Expect("BTHD"u8);
        reader.Version(0, 0);
        Type = reader.U8();
        if (!types.Contains(Type))
            throw reader.Bad($"its records are of type {Type}, expected {string.Join(" or ", types.ToArray())}.");
        var nodeSize = reader.Signed(4, "a size");
        (_recordSize, _depth) = (reader.U16(), reader.U16());
        reader.Skip(2);
        (_root, _rootRecords, _total) = (reader.Address(), reader.U16(), reader.Length());
        reader.ExpectChecksum();
        if (nodeSize > Array.MaxLength || _recordSize == 0 || nodeSize < Overhead + _recordSize || _depth > MostLevels)
            throw reader.Bad($"nodes of {nodeSize} bytes with records of {_recordSize} bytes on {_depth} levels are not possible.");
        _nodeSize = (int)nodeSize;
    }

    /// <summary>The type of the records.</summary>
    public int Type { get; }

    /// <summary>The records in order.</summary>
    /// <exception cref="InvalidDataException">The tree is damaged.</exception>
    public List<Record> Records()
    {
        var records = new List<Record>();
        if (_total > 0 || _root != FileFormat.Undefined)
            Walk(_root, _rootRecords, _depth, Levels(), records);
        return records.Count == _total ? records
            : throw _parts.File.Bad(_address, $"a B-tree has {records.Count} records, but says that it has {_total}: the file is damaged.");
    }

    /// <summary>For each level, the most records of a node, and the bytes that their number below it takes.</summary>
    private (int Most, int CountSize)[] Levels()
    {
        var levels = new (int Most, int CountSize)[_depth + 1];
        levels[0] = ((_nodeSize - Overhead) / _recordSize, 0);
        var below = (UInt128)levels[0].Most;
        for (var i = 1; i <= _depth; i++)
        {
            var pointer = _parts.File.Format.OffsetSize + SizeOf((UInt128)levels[0].Most) + levels[i - 1].CountSize;
            var most = (_nodeSize - (Overhead + pointer)) / (_recordSize + pointer);
            below = ((UInt128)Math.Max(0, most) + 1) * below + (UInt128)Math.Max(0, most);
            if (most <= 0 || below > ulong.MaxValue)
                throw _parts.File.Bad(_address, $"a B-tree of {_depth} levels with nodes of {_nodeSize} bytes is not possible.");
            levels[i] = (most, SizeOf(below));
        }
        return levels;
    }

    private void Walk(long address, int count, int depth, (int Most, int CountSize)[] levels, List<Record> records)
    {
        var file = _parts.File;
        if (count > levels[depth].Most)
            throw file.Bad(address, $"{What} has {count} records, but room for {levels[depth].Most}.");
        var countSize = SizeOf((UInt128)levels[0].Most);
        var pointerSize = depth == 0 ? 0 : file.Format.OffsetSize + countSize + levels[depth - 1].CountSize;
        var bytes = _parts.Bytes(address, Overhead + ((long)count * _recordSize) + ((count + 1L) * pointerSize), What);
        var reader = new ByteReader(bytes, What, file.Format, file.OffsetOf(address));
        reader.Expect(depth == 0 ? "BTLF"u8 : "BTIN"u8);
        reader.Version(0, 0);
        if (reader.U8() is var type && type != Type)
            throw reader.Bad($"its records are of type {type}, expected {Type}.");
        var first = reader.Position;
        reader.Skip(bytes.Length - Overhead);
        reader.ExpectChecksum();
        var pointers = new ByteReader(bytes, What, file.Format, file.OffsetOf(address));
        pointers.Skip(first + (count * _recordSize));
        for (var i = 0; i <= count; i++)
        {
            if (depth > 0)
            {
                var (child, childCount) = (pointers.Address(), pointers.Signed(countSize, "a number of records"));
                pointers.Skip(levels[depth - 1].CountSize);
                if (childCount > ushort.MaxValue)
                    throw pointers.Bad($"a node below has {childCount} records.");
                Walk(child, (int)childCount, depth - 1, levels, records);
            }
            if (i < count)
                records.Add(new Record(Type, bytes.AsMemory(first + (i * _recordSize), _recordSize), file.OffsetOf(address) + first + (i * _recordSize)));
        }
    }

    /// <summary>The bytes that numbers up to a limit take.</summary>
    private static int SizeOf(UInt128 limit) => (BitOperations.Log2((ulong)limit) / 8) + 1;

    /// <summary>One record.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Bytes">Its bytes.</param>
    /// <param name="Offset">Where it lies in the file.</param>
    public readonly record struct Record(int Type, ReadOnlyMemory<byte> Bytes, long Offset)
    {
        /// <summary>Reads it.</summary>
        public ByteReader Open(FileReader file) => new(Bytes.Span, "a record of a B-tree", file.Format, Offset);
    }
}
