using System.Formats.Tar;
using System.IO.Compression;

namespace Tensorflow.Keras.Utils;

/// <summary>Unpacks archives that may be hostile: nothing leaves the folder, no links, no member that swells beyond reason.</summary>
internal static class Archives
{
    private const long MaxMemberBytes = 4L << 30;
    private const long MaxExpansion = 100;
    private const int TarBlock = 512;
    private const int MaxHeaderBytes = 1 << 16;

    /// <summary>Unpacks a tar (gzipped or not) or zip archive into a new folder, which appears once it is complete.</summary>
    /// <returns>Whether the file is such an archive.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged or tries something that no honest archive does.</exception>
    public static bool Extract(string archive, string folder, string? format)
    {
        var (zip, tar) = Recognize(archive);
        var wanted = zip && format is "auto" or "zip" || tar && format is "auto" or "tar";
        if (!(wanted && (zip || tar)))
            return false;
        var part = $"{folder}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(part);
        try
        {
            if (zip)
                ExtractZip(archive, part);
            else
                ExtractTar(archive, part);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(part, folder);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
        return true;
    }

    private static (bool Zip, bool Tar) Recognize(string archive)
    {
        Span<byte> head = stackalloc byte[262];
        using var stream = File.OpenRead(archive);
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..length];
        var zip = head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);
        var tar = head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || (length == 262 && head[257..].SequenceEqual("ustar"u8));
        return (zip, tar);
    }

    private static void ExtractZip(string archive, string folder)
    {
        using var zip = ZipFile.OpenRead(archive);
        foreach (var entry in zip.Entries)
        {
            var target = Inside(folder, entry.FullName, archive);
            if (entry.FullName.EndsWith('/'))
            {
                Directory.CreateDirectory(target);
                continue;
            }
            using var source = entry.Open();
            Write(source, target, entry.Length, entry.CompressedLength, $"{archive}: the member {entry.FullName}");
        }
    }

    private static void ExtractTar(string archive, string folder)
    {
        using (var headers = OpenTar(archive))
            CheckHeaders(headers, archive);
        var length = new FileInfo(archive).Length;
        using var stream = OpenTar(archive);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    Directory.CreateDirectory(Inside(folder, entry.Name, archive));
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    using (var data = entry.DataStream ?? Stream.Null)
                        Write(data, Inside(folder, entry.Name, archive), entry.Length, length, $"{archive}: the member {entry.Name}");
                    break;
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw new InvalidDataException($"{archive}: the member {entry.Name} is a {entry.EntryType}. Only files and folders are unpacked.");
            }
        }
    }

    private static Stream OpenTar(string archive)
    {
        var file = File.OpenRead(archive);
        var gzipped = file.ReadByte() == 0x1F;
        file.Position = 0;
        return gzipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Refuses headers that lengthen names or sizes and say that they are long themselves: the reader takes as much memory as they say before it looks at them.</summary>
    private static void CheckHeaders(Stream stream, string archive)
    {
        var block = new byte[TarBlock];
        var skipped = new byte[1 << 16];
        for (long offset = 0; stream.ReadAtLeast(block, TarBlock, throwOnEndOfStream: false) == TarBlock; offset += TarBlock)
        {
            long size = 0;
            foreach (var digit in block.AsSpan(124, 12))
                size = digit is >= (byte)'0' and <= (byte)'7' ? (size * 8) + digit - '0' : size;
            if (block[124] >= 0x80)
                throw new InvalidDataException($"{archive}, offset {offset} (unpacked): a member of more than 8 GiB. Such archives are refused.");
            if ((char)block[156] is 'x' or 'g' or 'L' or 'K' && size > MaxHeaderBytes)
                throw new InvalidDataException($"{archive}, offset {offset} (unpacked): a header of {size:N0} bytes. Expected at most {MaxHeaderBytes:N0}.");
            for (var left = (size + TarBlock - 1) / TarBlock * TarBlock; left > 0;)
            {
                var read = stream.Read(skipped, 0, (int)Math.Min(left, skipped.Length));
                if (read == 0)
                    return;
                left -= read;
                offset += read;
            }
        }
    }

    private static void Write(Stream source, string target, long length, long storedLength, string member)
    {
        if (length > Math.Max(MaxMemberBytes, MaxExpansion * storedLength))
            throw new InvalidDataException($"{member} says that it unpacks to {length:N0} bytes from {storedLength:N0}. Such archives are refused.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 16];
        var left = length;
        for (int read; (read = source.Read(buffer)) > 0; left -= read)
        {
            if (read > left)
                throw new InvalidDataException($"{member} is longer than the {length:N0} bytes that it declares.");
            file.Write(buffer, 0, read);
        }
        if (left != 0)
            throw new InvalidDataException($"{member} ends {left:N0} bytes before the {length:N0} that it declares.");
    }

    private static string Inside(string folder, string name, string archive)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(root, name));
        return (target + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal)
            ? target
            : throw new InvalidDataException($"{archive}: the member {name} lies outside of the folder that the archive is unpacked into.");
    }
}
