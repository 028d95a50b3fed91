using System.Buffers.Binary;
using System.Text;

namespace TfNet.Engine;

/// <summary>Reads the directory at the end of a zip archive, that of archives and members of 4 GiB and more (Zip64) included. Source: APPNOTE.TXT of PKWARE, 4.3.12 to 4.5.3.</summary>
/// <param name="stream">The archive; it can be positioned.</param>
/// <param name="name">The file's name, for messages.</param>
internal sealed class ZipDirectory(Stream stream, string name)
{
    private const int EndBytes = 22;
    private const int End64Bytes = 56;
    private const int LocatorBytes = 20;
    private const int EntryBytes = 46;
    private const int Extra64 = 1;

    /// <summary>Where the directory lies.</summary>
    public long Offset { get; private set; }

    /// <summary>The members in their order.</summary>
    /// <exception cref="InvalidDataException">The directory is damaged, or is none.</exception>
    public List<ZipReader.Member> Members()
    {
        var (at, size, count) = Find();
        Offset = at;
        var directory = Read(at, size, "the directory of the archive");
        var members = new List<ZipReader.Member>();
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var entry = directory.AsSpan(position);
            if (entry.Length < EntryBytes || U32(entry, 0) != 0x02014B50)
                throw Bad($"entry {i} of the archive's directory is damaged.", at + position);
            int title = U16(entry, 28), extra = U16(entry, 30), comment = U16(entry, 32);
            if (entry.Length < EntryBytes + title + extra + comment)
                throw Bad($"entry {i} of the archive's directory is cut off.", at + position);
            var member = new ZipReader.Member(Encoding.UTF8.GetString(entry.Slice(EntryBytes, title)), U16(entry, 10), U32(entry, 16), U32(entry, 20), U32(entry, 24), U32(entry, 42));
            if ((U16(entry, 8) & 1) != 0)
                throw Bad($"{member.Name} is encrypted, which is not supported.", at + position);
            members.Add(WithLongSizes(member, entry.Slice(EntryBytes + title, extra), at + position));
            position += EntryBytes + title + extra + comment;
        }
        if (position != directory.Length)
            throw Bad("something follows the entries of the archive's directory.", at + position);
        return members;
    }

    /// <summary>Sizes and places that four bytes do not hold stand behind the entry, those of them alone, in this order.</summary>
    private ZipReader.Member WithLongSizes(ZipReader.Member member, ReadOnlySpan<byte> extra, long entry)
    {
        if (member is { Unpacked: < uint.MaxValue, Stored: < uint.MaxValue, Offset: < uint.MaxValue })
            return member;
        while (extra.Length >= 4)
        {
            int id = U16(extra, 0), length = U16(extra, 2);
            if (extra.Length < 4 + length)
                break;
            var field = extra.Slice(4, length);
            extra = extra[(4 + length)..];
            if (id != Extra64)
                continue;
            var (unpacked, stored, offset) = (member.Unpacked, member.Stored, member.Offset);
            if (Take(ref field, ref unpacked) && Take(ref field, ref stored) && Take(ref field, ref offset) && unpacked >= 0 && stored >= 0 && offset >= 0)
                return member with { Unpacked = unpacked, Stored = stored, Offset = offset };
            break;
        }
        throw Bad($"{member.Name} has 4 GiB or more, but its long sizes are missing or damaged.", entry);
    }

    private static bool Take(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value != uint.MaxValue)
            return true;
        if (field.Length < 8)
            return false;
        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return true;
    }

    private (long At, long Size, long Count) Find()
    {
        var tail = (int)Math.Min(stream.Length, EndBytes + ushort.MaxValue);
        var bytes = Read(stream.Length - tail, tail, "the end of the archive");
        for (var i = tail - EndBytes; i >= 0; i--)
        {
            if (U32(bytes, i) != 0x06054B50 || i + EndBytes + U16(bytes, i + 20) != tail)
                continue;
            var end = stream.Length - tail + i;
            if (U32(bytes, i + 4) != 0 || U16(bytes, i + 8) != U16(bytes, i + 10))
                throw Bad("archives of several disks are not supported.", end + 4);
            return FindLong(end) ?? Checked(U32(bytes, i + 16), U32(bytes, i + 12), U16(bytes, i + 10), end, end + 12);
        }
        throw Bad("this is not a zip archive, or its end is missing.", stream.Length);
    }

    /// <summary>The directory as the longer end says that stands before the short one; <see langword="null"/> where there is none.</summary>
    private (long At, long Size, long Count)? FindLong(long end)
    {
        if (end < LocatorBytes + End64Bytes)
            return null;
        var locator = Read(end - LocatorBytes, LocatorBytes, "the end of the archive");
        if (U32(locator, 0) != 0x07064B50)
            return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        if (at != end - LocatorBytes - End64Bytes)
            throw Bad("the archive's long end does not lie before its end.", end - LocatorBytes);
        var record = Read(at, End64Bytes, "the end of the archive");
        if (U32(record, 0) != 0x06064B50 || U32(record, 16) != 0 || U32(record, 20) != 0)
            throw Bad("the archive's long end is damaged.", at);
        return Checked(
            BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), at, at + 40);
    }

    private (long At, long Size, long Count) Checked(long at, long size, long count, long end, long place) =>
        at >= 0 && size >= 0 && size <= end && at == end - size && count >= 0 && count <= size / EntryBytes
            ? (at, size, count)
            : throw Bad("the archive's directory does not lie where its end says.", place);

    /// <summary>Bytes at a place.</summary>
    /// <exception cref="InvalidDataException">The archive ends before.</exception>
    public byte[] Read(long at, long length, string what)
    {
        if (at < 0 || length < 0 || length > Array.MaxLength || at > stream.Length - length)
            throw Bad($"the file ends within {what}.", Math.Clamp(at, 0, stream.Length));
        var bytes = new byte[length];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The error for a problem at a place.</summary>
    public InvalidDataException Bad(string problem, long position) => new($"{name}, offset {position}: {problem}");

    /// <summary>Two bytes.</summary>
    public static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    /// <summary>Four bytes.</summary>
    public static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
