namespace Tensorflow.Hdf5.Reading;

/// <summary>
/// Reads a file by addresses, and knows its objects: each is the same object however it is reached. Nothing outside of the file is read, and no memory
/// is taken for what is not there. Several threads may read at once; they take turns.
/// </summary>
internal sealed class FileReader : IDisposable
{
    /// <summary>How much is read at a time.</summary>
    private const int MostAtOnce = 16 << 20;

    private readonly Lock _turn = new();
    private readonly Dictionary<long, ObjectNode> _nodes = [];
    private readonly Dictionary<long, Datatype> _types = [];
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly long _base;

    /// <summary>Opens a file and reads its superblock.</summary>
    /// <param name="stream">The file; it can be positioned.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="leaveOpen">Whether the stream stays open when this is disposed.</param>
    /// <exception cref="InvalidDataException">It is no HDF5 file, is cut off, or of a kind that is not read.</exception>
    public FileReader(Stream stream, string name, bool leaveOpen)
    {
        (_stream, _leaveOpen) = (stream, leaveOpen);
        var superblock = Superblock.Read(stream, name);
        Format = superblock.Format;
        _base = superblock.Base;
        Length = stream.Length - _base;
        Heap = new GlobalHeap(this);
        RootAddress = superblock.Root;
    }

    /// <summary>The file's name, and the sizes of its addresses and lengths.</summary>
    public FileFormat Format { get; }

    /// <summary>The number of bytes from the address 0 on.</summary>
    public long Length { get; }

    /// <summary>The heap of texts of any length.</summary>
    public GlobalHeap Heap { get; }

    /// <summary>Where the header of the root group is.</summary>
    public long RootAddress { get; }

    /// <summary>The root group.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged.</exception>
    public GroupNode Root() => NodeAt(RootAddress) as GroupNode ?? throw Bad(RootAddress, "the root is no group.");

    /// <summary>Fills memory with the bytes at an address.</summary>
    /// <exception cref="InvalidDataException">The file does not hold so many there.</exception>
    public void Read(long address, Span<byte> target, string what)
    {
        Check(address, target.Length, what);
        lock (_turn)
        {
            _stream.Position = _base + address;
            while (!target.IsEmpty)
            {
                var read = _stream.Read(target[..Math.Min(target.Length, MostAtOnce)]);
                if (read == 0)
                    throw Bad(address, $"the file ends within {what}.");
                target = target[read..];
            }
        }
    }

    /// <summary>Checks that bytes at an address are in the file.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public void Check(long address, long length, string what)
    {
        if (address == FileFormat.Undefined)
            throw Format.Bad(_base, $"{what} has no address, where one is needed: the file is damaged.");
        if (address < 0 || length < 0 || address > Length - length)
            throw Bad(address, $"{what} is said to lie at the address {address} and to take {length} bytes, but the file has {Length}: it is damaged.");
    }

    /// <summary>The group, data set or type whose header is at an address.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public ObjectNode NodeAt(long address)
    {
        lock (_turn)
        {
            if (!_nodes.TryGetValue(address, out var node))
                _nodes.Add(address, node = StoredObject.Read(this, address));
            return node;
        }
    }

    /// <summary>The type that the header at an address has: data sets and attributes refer to it, thousands perhaps, so it is read once.</summary>
    /// <exception cref="InvalidDataException">There is none, or it refers to another one itself.</exception>
    public Datatype TypeAt(long address)
    {
        lock (_turn)
        {
            if (!_types.TryGetValue(address, out var type))
                _types.Add(address, type = DatatypeMessage.Read(SharedMessage.Find(this, address, MessageType.Datatype)));
            return type;
        }
    }

    /// <summary>Where an address lies in the file.</summary>
    public long OffsetOf(long address) => _base + address;

    /// <summary>The error for a problem at an address.</summary>
    public InvalidDataException Bad(long address, string problem, Exception? cause = null) => Format.Bad(OffsetOf(Math.Clamp(address, 0, Length)), problem, cause);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_leaveOpen)
            _stream.Dispose();
    }
}
