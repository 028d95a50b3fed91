namespace Tensorflow.Hdf5.Reading;

/// <summary>The texts of any length of a file: collections, each of which holds several. A collection is read once.</summary>
/// <param name="file">The file.</param>
internal sealed class GlobalHeap(FileReader file)
{
    private const string What = "a collection of the global heap";

    /// <summary>The bytes before what a collection or an object of it holds: up to the next multiple of eight, whatever sizes take.</summary>
    private const int Prefix = 16;

    private readonly Lock _turn = new();
    private readonly StructureReader _parts = new(file);
    private readonly Dictionary<long, Dictionary<int, ReadOnlyMemory<byte>>> _collections = [];

    /// <summary>The bytes of an object.</summary>
    /// <param name="address">The address of its collection.</param>
    /// <param name="index">Its number there.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ReadOnlyMemory<byte> Object(long address, int index)
    {
        lock (_turn)
        {
            if (!_collections.TryGetValue(address, out var objects))
                _collections.Add(address, objects = Read(address));
            return objects.TryGetValue(index, out var bytes) ? bytes : throw file.Bad(address, $"{What} has no object {index}, to which a text refers: the file is damaged.");
        }
    }

    private Dictionary<int, ReadOnlyMemory<byte>> Read(long address)
    {
        var format = file.Format;
        var header = _parts.Read(address, Prefix, What);
        header.Expect("GCOL"u8);
        header.Version(1, 1);
        header.Skip(3);
        var size = header.Length();
        if (size < Prefix)
            throw header.Bad($"it takes {size} bytes, less than its beginning.");
        var bytes = _parts.Bytes(address + Prefix, size - Prefix, What);
        var reader = new ByteReader(bytes, What, format, file.OffsetOf(address + Prefix));
        var objects = new Dictionary<int, ReadOnlyMemory<byte>>();
        while (reader.Left >= Prefix)
        {
            var index = reader.U16();
            reader.Skip(6);
            var length = reader.Length();
            reader.Skip(Prefix - 8 - format.LengthSize);
            if (index == 0)
                break;
            if (length > reader.Left)
                throw reader.Bad($"its object {index} takes {length} bytes, {reader.Left} are left.");
            if (!objects.TryAdd(index, bytes.AsMemory(reader.Position, (int)length)))
                throw reader.Bad($"it has two objects {index}.");
            reader.Skip((int)Math.Min(reader.Left, length + (-length & 7)));
        }
        return objects;
    }
}
