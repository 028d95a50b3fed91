using System.IO.Compression;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Unpacks zip archives.</summary>
internal static class ZipMembers
{
    /// <summary>Unpacks all members.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or would unpack to suspiciously much.</exception>
    public static void Extract(string archive, ArchiveFolder folder)
    {
        using var file = File.OpenRead(archive);
        using var zip = Guarded(archive, "its directory", () => new ZipArchive(file, ZipArchiveMode.Read));
        var entries = Guarded(archive, "its directory", () => zip.Entries);
        var most = UnpackLimits.Most(file.Length);
        var unpacked = entries.Sum(static e => (decimal)e.Length);
        if (unpacked > most)
            throw new InvalidDataException($"{archive}: its {entries.Count} members would unpack from {file.Length} to {unpacked} bytes: more than {UnpackLimits.MaxRatio} times as much is refused.");
        foreach (var entry in entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                folder.AddFolder(entry.FullName);
                continue;
            }
            if (entry.IsEncrypted)
                throw folder.Bad(entry.FullName, "is encrypted, which is not supported");
            using var source = new BoundedStream(Guarded(archive, entry.FullName, entry.Open), $"{archive} ({entry.FullName})", entry.Length);
            if (folder.AddFile(entry.FullName, entry.Length, source) is var crc && crc != entry.Crc32)
                throw folder.Bad(entry.FullName, $"is damaged: its checksum is {crc:x8}, expected {entry.Crc32:x8}");
        }
    }

    /// <summary>Whatever the platform's reader says of damaged bytes becomes one kind of exception that names the file.</summary>
    private static T Guarded<T>(string archive, string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"{archive}: {place} is damaged, or of a kind that is not supported. {e.Message}", e);
        }
    }
}
