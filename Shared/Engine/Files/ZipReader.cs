using System.IO.Compression;
using System.Text;

namespace TfNet.Engine;

/// <summary>Reads the members of a zip archive strictly: sizes are bounded and checked, checksums compared, both places where a member is described must agree.</summary>
public sealed class ZipReader
{
    private const int LocalHeaderBytes = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    private readonly Stream _stream;
    private readonly string _name;
    private readonly ZipDirectory _directory;

    /// <summary>Opens an archive.</summary>
    /// <param name="stream">The archive; it can be positioned.</param>
    /// <param name="name">The file's name, for messages.</param>
    public ZipReader(Stream stream, string name) => (_stream, _name, _directory) = (stream, name, new ZipDirectory(stream, name));

    /// <summary>Whether a stream begins as an archive with members does.</summary>
    /// <param name="start">Its first bytes.</param>
    public static bool Starts(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8);

    /// <summary>The members in the directory's order.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or would unpack to suspiciously much.</exception>
    public List<Member> Members()
    {
        var members = _directory.Members();
        CheckTogether(members, _directory.Offset);
        return members;
    }

    /// <summary>The unpacked content of a member as a stream that knows its length.</summary>
    /// <exception cref="InvalidDataException">The member is damaged, or unpacks to suspiciously much.</exception>
    public CheckedStream Open(Member member)
    {
        var content = Packed(member);
        return member.Method == Stored
            ? new CheckedStream(content, Title(member), content.Start, member.Unpacked)
            : new CheckedStream(new DeflateStream(content, CompressionMode.Decompress), Title(member), 0, member.Unpacked);
    }

    /// <summary>
    /// The unpacked content of a member as a stream that can be positioned: a part of the archive where the member is stored, and memory where it is packed. Its checksum was compared.
    /// </summary>
    /// <exception cref="InvalidDataException">The member is damaged, or unpacks to suspiciously much.</exception>
    public Stream OpenSeekable(Member member)
    {
        var content = Open(member);
        if (member.Method == Stored)
        {
            CheckThrough(member, content);
            return Packed(member);
        }
        return new MemoryStream(Unpacked(member, content), writable: false);
    }

    /// <summary>The unpacked bytes of a member, whose checksum was compared.</summary>
    /// <exception cref="InvalidDataException">The member is damaged, or unpacks to suspiciously much.</exception>
    public byte[] ReadAll(Member member) => Unpacked(member, Open(member));

    /// <summary>Compares the checksum after everything has been read.</summary>
    /// <exception cref="InvalidDataException">It differs.</exception>
    public void Verify(Member member, CheckedStream content)
    {
        if (content.Checksum != member.Crc)
            throw Bad($"the checksum of {member.Name} is {content.Checksum:x8}, expected {member.Crc:x8}: the file is damaged.", member.Offset);
    }

    private byte[] Unpacked(Member member, CheckedStream content)
    {
        if (member.Unpacked > Array.MaxLength)
            throw Bad($"{member.Name} unpacks to {member.Unpacked} bytes, which is more than {Array.MaxLength}.", member.Offset);
        var bytes = new byte[member.Unpacked];
        content.ReadExactly(bytes, "its bytes");
        content.ExpectEnd();
        Verify(member, content);
        return bytes;
    }

    private void CheckThrough(Member member, CheckedStream content)
    {
        var buffer = new byte[1 << 20];
        while (content.Remaining is > 0 and { } left)
            content.ReadExactly(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)), "its bytes");
        Verify(member, content);
    }

    /// <summary>A member as it lies in the archive.</summary>
    private PartStream Packed(Member member)
    {
        var local = _directory.Read(member.Offset, LocalHeaderBytes, "the header of a member");
        if (ZipDirectory.U32(local, 0) != 0x04034B50 || ZipDirectory.U16(local, 8) != member.Method)
            throw Bad($"the header of {member.Name} is damaged.", member.Offset);
        var name = _directory.Read(member.Offset + LocalHeaderBytes, ZipDirectory.U16(local, 26), "the name of a member");
        if (Encoding.UTF8.GetString(name) != member.Name)
            throw Bad($"the header names {Encoding.UTF8.GetString(name)}, the directory {member.Name}.", member.Offset + LocalHeaderBytes);
        if ((ZipDirectory.U16(local, 6) & 8) == 0 && ZipDirectory.U32(local, 14) != member.Crc)
            throw Bad($"the header and the directory have different checksums for {member.Name}.", member.Offset + 14);
        var start = member.Offset + LocalHeaderBytes + name.Length + ZipDirectory.U16(local, 28);
        if (start > _stream.Length - member.Stored)
            throw Bad($"{member.Name} takes {member.Stored} bytes, but the file ends before.", start);
        if (member.Method != Deflated && (member.Method != Stored || member.Stored != member.Unpacked))
            throw Bad($"{member.Name} is packed by method {member.Method}; stored (0, with equal sizes) and deflated (8) members are known.", member.Offset + 8);
        if (member.Method == Deflated && UnpackLimits.IsSuspicious(member.Unpacked, member.Stored))
            throw Bad($"{member.Name} would unpack from {member.Stored} to {member.Unpacked} bytes: more than {UnpackLimits.MaxRatio} times as much is refused.", start);
        return new PartStream(_stream, start, member.Stored);
    }

    /// <summary>Members that share their bytes, and many that are small each, can unpack to any amount too.</summary>
    private void CheckTogether(List<Member> members, long directory)
    {
        // Sizes that no file can have are those of no member.
        if (members.Find(member => member.Stored > _stream.Length || member.Offset > _stream.Length) is { } beyond)
            throw Bad($"{beyond.Name} would take {beyond.Stored} bytes at {beyond.Offset}, but the file has {_stream.Length}.", directory);
        if (members.Sum(static m => (double)m.Unpacked) > UnpackLimits.Most(_stream.Length))
        {
            throw Bad(
                $"the {members.Count} members would unpack from {_stream.Length} to {members.Sum(static m => (double)m.Unpacked):0} bytes: more than {UnpackLimits.MaxRatio} times as much is refused.", directory);
        }
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

    private string Title(Member member) => $"{_name} ({member.Name})";

    private InvalidDataException Bad(string problem, long position) => _directory.Bad(problem, position);

    /// <summary>One member as the directory describes it.</summary>
    public sealed record Member(string Name, int Method, uint Crc, long Stored, long Unpacked, long Offset);
}
