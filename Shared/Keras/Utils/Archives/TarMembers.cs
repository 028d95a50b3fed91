using System.Formats.Tar;
using System.IO.Compression;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Unpacks tar archives, gzipped or not.</summary>
internal static class TarMembers
{
    private const int Block = 512;
    private const int MaxHeaderBytes = 1 << 16;

    /// <summary>Unpacks all members.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, has links, or unpacks to suspiciously much.</exception>
    public static void Extract(string archive, ArchiveFolder folder)
    {
        using (var headers = Open(archive))
            CheckHeaders(headers);
        using var stream = Open(archive);
        using var tar = new TarReader(stream);
        while (Next(tar, stream) is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory:
                    folder.AddFolder(entry.Name);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    folder.AddFile(entry.Name, entry.Length, entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw folder.Bad(entry.Name, $"is a {entry.EntryType}. Only files and folders are unpacked");
            }
        }
    }

    private static BoundedStream Open(string archive)
    {
        var file = File.OpenRead(archive);
        var gzipped = file.ReadByte() == 0x1F;
        file.Position = 0;
        return gzipped ? new BoundedStream(new GZipStream(file, CompressionMode.Decompress), archive, UnpackLimits.Most(file.Length)) : new BoundedStream(file, archive, file.Length);
    }

    /// <summary>The next member. Whatever the platform's reader says of damaged headers becomes one kind of exception that names file and place.</summary>
    private static TarEntry? Next(TarReader tar, BoundedStream stream)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw stream.Bad($"the header of a member is damaged. {e.Message}", e);
        }
        catch (InvalidDataException e) when (e.InnerException is null)
        {
            throw stream.Bad($"the header of a member is damaged. {e.Message}", e);
        }
    }

    /// <summary>Refuses headers that lengthen names or sizes and say that they are long themselves: the reader takes as much memory as they say before it looks at them.</summary>
    private static void CheckHeaders(BoundedStream stream)
    {
        var block = new byte[Block];
        var skipped = new byte[1 << 16];
        while (stream.ReadAtLeast(block, Block, throwOnEndOfStream: false) == Block)
        {
            long size = 0;
            foreach (var digit in block.AsSpan(124, 12))
                size = digit is >= (byte)'0' and <= (byte)'7' ? (size * 8) + digit - '0' : size;
            if (block[124] >= 0x80)
                throw stream.Bad("a member of more than 8 GiB. Such archives are refused.");
            if ((char)block[156] is 'x' or 'g' or 'L' or 'K' && size > MaxHeaderBytes)
                throw stream.Bad($"a header of {size} bytes. Expected at most {MaxHeaderBytes}.");
            for (var left = (size + Block - 1) / Block * Block; left > 0;)
            {
                var read = stream.Read(skipped, 0, (int)Math.Min(left, skipped.Length));
                if (read == 0)
                    return;
                left -= read;
            }
        }
    }
}
