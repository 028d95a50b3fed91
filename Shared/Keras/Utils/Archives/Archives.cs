namespace Tensorflow.Keras.Utils;

/// <summary>Unpacks archives that may be hostile: nothing leaves the folder, no links, nothing that swells beyond reason, nothing whose checksum is wrong.</summary>
internal static class Archives
{
    /// <summary>Unpacks a tar (gzipped or not) or zip archive into a new folder, which appears once it is complete.</summary>
    /// <returns>Whether the file is such an archive.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged or tries something that no honest archive does.</exception>
    public static bool Extract(string archive, string folder, string? format)
    {
        var (zip, tar) = Recognize(archive);
        var wanted = zip && format is "auto" or "zip" || tar && format is "auto" or "tar";
        if (!(wanted && (zip || tar)))
            return false;
        var part = new ArchiveFolder($"{folder}.{Guid.NewGuid():N}.part", archive);
        try
        {
            if (zip)
                ZipMembers.Extract(archive, part);
            else
                TarMembers.Extract(archive, part);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(part.Root, folder);
        }
        finally
        {
            if (Directory.Exists(part.Root))
                Directory.Delete(part.Root, recursive: true);
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
}
