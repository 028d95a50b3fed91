using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace TfNet.Engine;

/// <summary>Reads the members of a zip archive strictly: sizes are bounded and checked, checksums compared, both places where a member is described must agree.</summary>
public sealed class ZipReader
{
    private const int LocalHeaderBytes = 30;

    private readonly Stream _stream;
    private readonly string _name;

    /// <summary>Opens an archive.</summary>
    /// <param name="stream">The archive; it can be positioned.</param>
    /// <param name="name">The file's name, for messages.</param>
    public ZipReader(Stream stream, string name) => (_stream, _name) = (stream, name);

    /// <summary>The members in the directory's order.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or would unpack to suspiciously much.</exception>
    public List<Member> Members()
    {
        var (at, size, count) = FindDirectory();
        var directory = Read(at, size, "the directory of the archive");
        var members = new List<Member>();
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var entry = directory.AsSpan(position);
            if (entry.Length < 46 || BinaryPrimitives.ReadUInt32LittleEndian(entry) != 0x02014B50)
                throw Bad($"entry {i} of the archive's directory is damaged.", at + position);
            int name = U16(entry, 28), extra = U16(entry, 30), comment = U16(entry, 32);
            if (entry.Length < 46 + name + extra + comment)
                throw Bad($"entry {i} of the archive's directory is cut off.", at + position);
            var member = new Member(Encoding.UTF8.GetString(entry.Slice(46, name)), U16(entry, 10), U32(entry, 16), U32(entry, 20), U32(entry, 24), U32(entry, 42));
            if (member.Stored == uint.MaxValue || member.Unpacked == uint.MaxValue || member.Offset == uint.MaxValue)
                throw Bad($"{member.Name} has 4 GiB or more, which is refused.", at + position);
            if ((U16(entry, 8) & 1) != 0)
                throw Bad($"{member.Name} is encrypted, which is not supported.", at + position);
            members.Add(member);
            position += 46 + name + extra + comment;
        }
        if (position != directory.Length)
            throw Bad("something follows the entries of the archive's directory.", at + position);
        CheckTogether(members, at);
        return members;
    }

    /// <summary>The unpacked content of a member as a stream that knows its length.</summary>
    /// <exception cref="InvalidDataException">The member is damaged, or unpacks to suspiciously much.</exception>
    public CheckedStream Open(Member member)
    {
        var local = Read(member.Offset, LocalHeaderBytes, "the header of a member");
        if (U32(local, 0) != 0x04034B50 || U16(local, 8) != member.Method)
            throw Bad($"the header of {member.Name} is damaged.", member.Offset);
        var name = Read(member.Offset + LocalHeaderBytes, U16(local, 26), "the name of a member");
        if (Encoding.UTF8.GetString(name) != member.Name)
            throw Bad($"the header names {Encoding.UTF8.GetString(name)}, the directory {member.Name}.", member.Offset + LocalHeaderBytes);
        if ((U16(local, 6) & 8) == 0 && U32(local, 14) != member.Crc)
            throw Bad($"the header and the directory have different checksums for {member.Name}.", member.Offset + 14);
        var start = member.Offset + LocalHeaderBytes + name.Length + U16(local, 28);
        if (start + member.Stored > _stream.Length)
            throw Bad($"{member.Name} takes {member.Stored} bytes, but the file ends before.", start);
        if (UnpackLimits.IsSuspicious(member.Unpacked, member.Stored))
            throw Bad($"{member.Name} would unpack from {member.Stored} to {member.Unpacked} bytes: more than {UnpackLimits.MaxRatio} times as much is refused.", start);
        var content = new PartStream(_stream, start, member.Stored);
        switch (member.Method)
        {
            case 0 when member.Stored == member.Unpacked:
                return new CheckedStream(content, $"{_name} ({member.Name})", start, member.Unpacked);
            case 8:
                return new CheckedStream(new DeflateStream(content, CompressionMode.Decompress), $"{_name} ({member.Name})", 0, member.Unpacked);
            default:
                throw Bad($"{member.Name} is packed by method {member.Method}; stored (0, with equal sizes) and deflated (8) members are known.", member.Offset + 8);
        }
    }

    /// <summary>Compares the checksum after everything has been read.</summary>
    /// <exception cref="InvalidDataException">It differs.</exception>
    public void Verify(Member member, CheckedStream content)
    {
        if (content.Checksum != member.Crc)
            throw Bad($"the checksum of {member.Name} is {content.Checksum:x8}, expected {member.Crc:x8}: the file is damaged.", member.Offset);
    }

    /// <summary>Members that share their bytes, and many that are small each, can unpack to any amount too.</summary>
    private void CheckTogether(List<Member> members, long directory)
    {
        var unpacked = members.Sum(static m => m.Unpacked);
        if (unpacked > UnpackLimits.Most(_stream.Length))
            throw Bad($"the {members.Count} members would unpack from {_stream.Length} to {unpacked} bytes: more than {UnpackLimits.MaxRatio} times as much is refused.", directory);
        long free = 0;
        foreach (var member in members.OrderBy(static m => m.Offset))
        {
            if (member.Offset < free)
                throw Bad($"{member.Name} lies on the member before it.", member.Offset);
            free = member.Offset + LocalHeaderBytes + member.Stored;
        }
        if (free > directory)
            throw Bad("the last member lies on the archive's directory.", directory);
    }

    private (long At, long Size, long Count) FindDirectory()
    {
        var tail = (int)Math.Min(_stream.Length, 22 + ushort.MaxValue);
        var bytes = Read(_stream.Length - tail, tail, "the end of the archive");
        for (var i = tail - 22; i >= 0; i--)
        {
            if (U32(bytes, i) != 0x06054B50 || i + 22 + U16(bytes, i + 20) != tail)
                continue;
            var end = _stream.Length - tail + i;
            long size = U32(bytes, i + 12), at = U32(bytes, i + 16), count = U16(bytes, i + 10);
            if (U32(bytes, i + 4) != 0 || U16(bytes, i + 8) != count)
                throw Bad("archives of several disks are not supported.", end + 4);
            if (at + size != end || count * 46 > size)
                throw Bad("the archive's directory does not lie where its end says.", end + 12);
            return (at, size, count);
        }
        throw Bad("this is not a zip archive, or its end is missing.", _stream.Length);
    }

    private byte[] Read(long at, long length, string what)
    {
        if (at < 0 || length < 0 || at + length > _stream.Length)
            throw Bad($"the file ends within {what}.", Math.Min(at, _stream.Length));
        var bytes = new byte[length];
        _stream.Position = at;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    private InvalidDataException Bad(string problem, long position) => new($"{_name}, offset {position}: {problem}");

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>One member as the directory describes it.</summary>
    public sealed record Member(string Name, int Method, uint Crc, long Stored, long Unpacked, long Offset);
}
