using System.Buffers.Binary;

namespace Tensorflow.Hdf5;

/// <summary>Reads a structure of a file from its bytes, and says where in the file something is wrong. Whatever is read is there, or it is an error.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="what">What they are, for messages: <c>"the header of an object"</c>.</param>
/// <param name="format">The file that they are of, with the sizes of its addresses and lengths.</param>
/// <param name="start">Where they begin in the file, counted from its first byte.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, string what, FileFormat format, long start)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes that were read.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes that are left.</summary>
    public readonly int Left => _bytes.Length - Position;

    /// <summary>The file, with the sizes of its addresses and lengths.</summary>
    public readonly FileFormat Format => format;

    /// <summary>Where the next byte lies in the file.</summary>
    public readonly long Offset => start + Position;

    /// <summary>An unsigned integer of one byte.</summary>
    public byte U8() => Bytes(1)[0];

    /// <summary>An unsigned integer of two bytes.</summary>
    public int U16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    /// <summary>An unsigned integer of four bytes.</summary>
    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>An unsigned integer of eight bytes.</summary>
    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <summary>An unsigned integer of one to eight bytes.</summary>
    public ulong Unsigned(int size)
    {
        ulong value = 0;
        var from = Bytes(size);
        for (var i = size - 1; i >= 0; i--)
            value = (value << 8) | from[i];
        return value;
    }

    /// <summary>A size or a number of things.</summary>
    /// <exception cref="InvalidDataException">63 bits do not hold it.</exception>
    public long Length() => Signed(format.LengthSize, "a size");

    /// <summary>A size, or <see cref="Dataspace.Unlimited"/> where all bits are set.</summary>
    /// <exception cref="InvalidDataException">63 bits do not hold it.</exception>
    public long LengthOrUnlimited()
    {
        var bytes = _bytes.Slice(Position, Math.Min(format.LengthSize, Left));
        if (!bytes.ContainsAnyExcept((byte)0xFF))
        {
            Skip(format.LengthSize);
            return Dataspace.Unlimited;
        }
        return Length();
    }

    /// <summary>An address, or <see cref="FileFormat.Undefined"/>.</summary>
    /// <exception cref="InvalidDataException">63 bits do not hold it.</exception>
    public long Address()
    {
        var at = Offset;
        var value = Unsigned(format.OffsetSize);
        if (value == (format.OffsetSize == 8 ? ulong.MaxValue : (1UL << (8 * format.OffsetSize)) - 1))
            return FileFormat.Undefined;
        return value <= long.MaxValue ? (long)value : throw format.Bad(at, $"{what} has the address {value}, which lies behind the end of the file.");
    }

    /// <summary>An unsigned integer of a number of bytes that a file says, as a size.</summary>
    /// <exception cref="InvalidDataException">63 bits do not hold it.</exception>
    public long Signed(int size, string meaning)
    {
        var at = Offset;
        var value = Unsigned(size);
        return value <= long.MaxValue ? (long)value : throw format.Bad(at, $"{what} has {meaning} of {value}, which is more than there can be.");
    }

    /// <summary>Some bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > Left)
            throw format.Bad(Offset, $"{what} ends too soon: {count} more bytes are expected, {Left} are left.");
        var taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(int count) => Bytes(count);

    /// <summary>Expects four letters that begin a structure.</summary>
    /// <exception cref="InvalidDataException">Others are there.</exception>
    public void Expect(ReadOnlySpan<byte> signature)
    {
        var at = Offset;
        var found = Bytes(signature.Length);
        if (!found.SequenceEqual(signature))
            throw format.Bad(at, $"{what} begins with {Convert.ToHexString(found)}, expected {System.Text.Encoding.ASCII.GetString(signature)}: the file is damaged, or an address in it is.");
    }

    /// <summary>Expects the number of a version.</summary>
    /// <exception cref="InvalidDataException">It is another one.</exception>
    public byte Version(int least, int most)
    {
        var at = Offset;
        var version = U8();
        return version >= least && version <= most ? version
            : throw format.Bad(at, $"{what} is of version {version}; known {(least == most ? $"is {least}" : $"are {least} to {most}")}. Save the file anew with HDF5 1.8 to 1.14.");
    }

    /// <summary>Expects the checksum of everything before it.</summary>
    /// <exception cref="InvalidDataException">It is another one.</exception>
    public void ExpectChecksum()
    {
        var computed = Lookup3.Of(_bytes[..Position]);
        var at = Offset;
        var stored = U32();
        if (stored != computed)
            throw format.Bad(at, $"the checksum of {what} is {stored:x8}, expected {computed:x8}: the file is damaged.");
    }

    /// <summary>The bytes that are left, from the next one on.</summary>
    public ReadOnlySpan<byte> Rest() => Bytes(Left);

    /// <summary>Bytes up to a zero byte, which is passed over.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ReadOnlySpan<byte> ZeroTerminated()
    {
        var length = _bytes[Position..].IndexOf((byte)0);
        if (length < 0)
            throw format.Bad(Offset, $"{what} has a text that does not end.");
        var text = Bytes(length);
        Skip(1);
        return text;
    }

    /// <summary>The error for a problem at the place that is read next.</summary>
    public readonly InvalidDataException Bad(string problem) => format.Bad(Offset, $"{what}: {problem}");
}
