namespace Tensorflow.Hdf5.Reading;

/// <summary>Opens files that are only read.</summary>
internal static class ReadOnlyFile
{
    private const string StreamName = "stream";

    /// <summary>Opens the file of a path.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no HDF5 file, is cut off or damaged.</exception>
    public static H5File Open(string path)
    {
        var reader = Reader(path, FileShare.Read);
        try
        {
            return Open(reader, path);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="share">What others may do with the file meanwhile.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no HDF5 file, or is cut off.</exception>
    public static FileReader Reader(string path, FileShare share)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, share);
        try
        {
            return new FileReader(stream, path, leaveOpen: false);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file that a stream holds.</summary>
    /// <exception cref="ValueError">The stream cannot be positioned.</exception>
    /// <exception cref="InvalidDataException">It is no HDF5 file, is cut off or damaged.</exception>
    public static H5File Open(Stream stream) => Open(Reader(stream), NameOf(stream));

    /// <summary>Opens the file that a stream holds.</summary>
    /// <exception cref="ValueError">The stream cannot be positioned.</exception>
    /// <exception cref="InvalidDataException">It is no HDF5 file, or is cut off.</exception>
    public static FileReader Reader(Stream stream)
    {
        if (!stream.CanSeek || !stream.CanRead)
            throw new ValueError($"An HDF5 file is read in no particular order: the stream must be one that can be read and positioned. Received: {stream}. Copy it into a MemoryStream first.");
        return new FileReader(stream, NameOf(stream), leaveOpen: true);
    }

    /// <summary>What a stream is called in messages.</summary>
    public static string NameOf(Stream stream) => stream is FileStream file ? file.Name : StreamName;

    private static H5File Open(FileReader reader, string name) => new(reader.Root(), name, "r", reader.Dispose);
}
