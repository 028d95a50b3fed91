using System.Text;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>The folder that an archive is unpacked into: no member's name leads out of it.</summary>
internal sealed class ArchiveFolder
{
    private const int MaxNameBytes = 255;
    private readonly string _archive;

    /// <summary>Makes the folder.</summary>
    /// <param name="root">Its path.</param>
    /// <param name="archive">The archive's path, for messages.</param>
    public ArchiveFolder(string root, string archive)
    {
        (Root, _archive) = (Path.GetFullPath(root) + Path.DirectorySeparatorChar, archive);
        Directory.CreateDirectory(Root);
    }

    /// <summary>Its full path, which ends in a separator.</summary>
    public string Root { get; }

    /// <summary>Makes a folder in it.</summary>
    /// <exception cref="InvalidDataException">Its name leads out, or belongs to a file.</exception>
    public void AddFolder(string name) => MakeFolder(Inside(name), name);

    /// <summary>Writes a file in it; one of the same name is replaced, as in Python.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="length">How many bytes it declares.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The checksum of what was written.</returns>
    /// <exception cref="InvalidDataException">Its name leads out or belongs to a folder, or it has another length.</exception>
    public uint AddFile(string name, long length, Stream content)
    {
        var target = Inside(name);
        if (target == Root || Directory.Exists(target))
            throw Bad(name, "has the name of a folder");
        MakeFolder(Path.GetDirectoryName(target)!, name);
        using var file = new FileStream(target, FileMode.Create, FileAccess.Write);
        var buffer = new byte[1 << 16];
        var (left, crc) = (length, Crc32.Start);
        for (int read; (read = content.Read(buffer)) > 0; left -= read)
        {
            if (read > left)
                throw Bad(name, $"is longer than the {length} bytes that it declares");
            file.Write(buffer, 0, read);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
        }
        return left == 0 ? Crc32.Finish(crc) : throw Bad(name, $"ends {left} bytes before the {length} that it declares");
    }

    /// <summary>The error for a member.</summary>
    public InvalidDataException Bad(string name, string problem, Exception? cause = null) => new($"{_archive}: the member {name} {problem}.", cause);

    private void MakeFolder(string path, string name)
    {
        for (var above = path; above.Length > Root.Length; above = Path.GetDirectoryName(above)!)
        {
            if (File.Exists(above))
                throw Bad(name, "has the name of a file, or lies in a file");
        }
        Directory.CreateDirectory(path);
    }

    private string Inside(string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Any(static part => Encoding.UTF8.GetByteCount(part) > MaxNameBytes) || name.Length > short.MaxValue / 16)
            throw Bad(name, $"has a name that no file can have. Expected parts of at most {MaxNameBytes} bytes");
        var target = Path.GetFullPath(Path.Combine(Root, name));
        return (target + Path.DirectorySeparatorChar).StartsWith(Root, StringComparison.Ordinal)
            ? target
            : throw Bad(name, "lies outside of the folder that the archive is unpacked into");
    }
}
