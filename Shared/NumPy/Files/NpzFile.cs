using TfNet.Engine;

namespace Tensorflow.NumPy.Files;

/// <summary>Reads npy and npz files.</summary>
internal static class NpzFile
{
    /// <summary>Reads what a stream holds: an array, or an archive of arrays.</summary>
    /// <exception cref="InvalidDataException">It is neither, or is damaged.</exception>
    public static NDArray Read(Stream stream, string name)
    {
        if (!stream.CanSeek)
            return NpyFile.Read(new CheckedStream(stream, name, 0, null));
        var start = stream.Position;
        Span<byte> first = stackalloc byte[4];
        var read = stream.ReadAtLeast(first, 4, throwOnEndOfStream: false);
        stream.Position = start;
        if (read == 4 && first[0] == 'P' && first[1] == 'K')
            return new NDArray(ReadArchive(stream, name));
        return NpyFile.Read(new CheckedStream(stream, name, start, stream.Length - start));
    }

    /// <summary>Reads the arrays of an archive.</summary>
    /// <exception cref="InvalidDataException">The archive or a member is damaged.</exception>
    public static NpzDictionary ReadArchive(Stream stream, string name)
    {
        var zip = new ZipReader(stream, name);
        var arrays = new NpzDictionary(Path.GetFileName(name));
        foreach (var member in zip.Members())
        {
            var content = zip.Open(member);
            var array = NpyFile.Read(content);
            zip.Verify(member, content);
            var key = member.Name.EndsWith(".npy", StringComparison.Ordinal) ? member.Name[..^4] : member.Name;
            if (!arrays.TryAdd(key, array))
                throw new InvalidDataException($"{name}, offset {member.Offset}: the archive holds two arrays named {key}.");
        }
        return arrays;
    }
}
