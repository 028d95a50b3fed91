using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Datasets;

/// <summary>A part of a data set that is a file of its own.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Rows">The images in it.</param>
/// <param name="First">Where they go in the training or test images.</param>
/// <param name="IsTest">Whether they are test images.</param>
/// <param name="Md5">The md5 of the part in the binary layout; <see langword="null"/> where none is known.</param>
internal sealed record CifarPart(string Name, int Rows, int First, bool IsTest, string? Md5);

/// <summary>One of the layouts in which a data set is distributed.</summary>
/// <param name="Folder">The folder in the archive.</param>
/// <param name="Extension">The extension of the parts' files.</param>
/// <param name="Format">How these hold their contents.</param>
/// <param name="Folders">Where the unpacked folder may be, below a folder of data sets.</param>
/// <param name="Archives">Where the archive may be.</param>
/// <param name="Sha256">The archive's sha256; <see langword="null"/> takes any.</param>
internal sealed record CifarLayout(string Folder, string Extension, CifarFormat Format, string[] Folders, string[] Archives, string? Sha256)
{
    private const int MaxSmallFile = 1 << 20;

    /// <summary>The places below a folder of data sets where this layout is.</summary>
    public IEnumerable<string> Places(string root) =>
        Folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
            .Concat(Archives.Select(archive => Path.Combine(root, archive)).Where(File.Exists));

    /// <summary>Reads a folder or an archive.</summary>
    /// <returns><see langword="null"/> when a file is missing in the folder.</returns>
    /// <exception cref="InvalidDataException">A file is damaged or another one than expected.</exception>
    public DatasetPass? TryRead(string place, CifarDataset set, CifarTarget target) =>
        Directory.Exists(place) ? TryReadFolder(place, set, target) : ReadArchive(place, set, target);

    private DatasetPass? TryReadFolder(string folder, CifarDataset set, CifarTarget target)
    {
        var paths = Array.ConvertAll(set.Parts, part => Path.Combine(folder, part.Name + Extension));
        if (!Array.TrueForAll(paths, File.Exists))
            return null;
        var arrays = new CifarArrays(set, target);
        for (var i = 0; i < paths.Length; i++)
            Put(arrays, set, set.Parts[i], ReadFile(paths[i], Format.MaxBytes(set.Parts[i].Rows, set.Labels)), paths[i]);
        return arrays.ToPass();
    }

    private DatasetPass ReadArchive(string archive, CifarDataset set, CifarTarget target)
    {
        if (Sha256 is not null && !FileHash.Matches(archive, Sha256))
            throw new InvalidDataException($"{archive}, offset 0: its sha256 is not {Sha256}. The file is incomplete or another one.");
        var arrays = new CifarArrays(set, target);
        var missing = set.Parts.ToDictionary(part => $"{Folder}/{part.Name}{Extension}", StringComparer.Ordinal);
        using var tar = new TarGzFile(archive);
        // Beside the parts there are small files: names of classes, a readme.
        while (tar.Next(name => missing.TryGetValue(name, out var part) ? Format.MaxBytes(part.Rows, set.Labels)
            : name.StartsWith(Folder + "/", StringComparison.Ordinal) ? MaxSmallFile : -1) is var (name, bytes))
        {
            if (missing.Remove(name, out var part))
                Put(arrays, set, part, bytes, $"{archive}, member {name}");
        }
        return missing.Count == 0
            ? arrays.ToPass()
            : throw new InvalidDataException($"{archive}, offset {new FileInfo(archive).Length}: the archive ends without {string.Join(", ", missing.Keys.Order(StringComparer.Ordinal))}.");
    }

    private void Put(CifarArrays arrays, CifarDataset set, CifarPart part, byte[] bytes, string source)
    {
        var batch = Format.Read(bytes, source, part.Rows, set.Labels);
        if (part.Md5 is not null && batch.Md5() is var found && found != part.Md5)
            throw new InvalidDataException($"{source}, offset 0: the md5 of its labels and images is {found}, expected {part.Md5}. The file was altered; fetch it again.");
        arrays.Put(part, batch);
    }

    private static byte[] ReadFile(string path, long maxBytes)
    {
        using var file = File.OpenRead(path);
        if (file.Length > maxBytes)
            throw new InvalidDataException($"{path}, offset {maxBytes}: the file goes on, it has {file.Length} bytes, expected at most {maxBytes}.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
