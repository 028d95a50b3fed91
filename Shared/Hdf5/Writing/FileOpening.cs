using Tensorflow.Hdf5.Reading;
using TfNet.Engine;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Opens and makes files in h5py's modes.</summary>
internal static class FileOpening
{
    /// <summary>Opens or makes the file of a path.</summary>
    public static H5File Open(string path, string mode, bool trackOrder) => mode switch
    {
        "r" => ReadOnlyFile.Open(path),
        "r+" => Change(path),
        "a" => File.Exists(path) ? Change(path) : Create(path, trackOrder),
        "w" => Create(path, trackOrder),
        "w-" or "x" => File.Exists(path)
            ? throw new IOException($"Unable to synchronously create file (unable to open file: name = '{path}', error message = 'File exists'). Choose another name, or mode \"w\" to write over it.")
            : Create(path, trackOrder),
        _ => throw Unknown(mode),
    };

    /// <summary>Opens or makes the file of a stream.</summary>
    public static H5File Open(Stream stream, string mode, bool trackOrder) => mode switch
    {
        "r" => ReadOnlyFile.Open(stream),
        "r+" or "a" or "w" or "w-" or "x" when !stream.CanWrite =>
            throw new ValueError($"A file is to be written to a stream that cannot be written. Received: {stream} and mode \"{mode}\"."),
        "r+" => Change(stream),
        "a" when stream.CanSeek && stream.Length > 0 => Change(stream),
        "a" or "w" or "w-" or "x" => new H5File(new GroupNode(trackOrder), ReadOnlyFile.NameOf(stream), new StreamSession(stream, holdsOld: false) { IsChanged = true }),
        _ => throw Unknown(mode),
    };

    private static H5File Create(string path, bool trackOrder)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (!Directory.Exists(folder) || Directory.Exists(path))
            throw FileErrors.CannotWrite(path, new DirectoryNotFoundException());
        return new H5File(new GroupNode(trackOrder), path, new PathSession(path, old: null) { IsChanged = true });
    }

    /// <summary>Opens a file to change it; whoever has it open may go on reading the old one when the new one takes its place.</summary>
    private static H5File Change(string path)
    {
        var reader = ReadOnlyFile.Reader(path, FileShare.Read | FileShare.Delete);
        try
        {
            var root = reader.Root();
            Writability.Check(root);
            return new H5File(root, path, new PathSession(path, reader));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static H5File Change(Stream stream)
    {
        var reader = ReadOnlyFile.Reader(stream);
        var root = reader.Root();
        Writability.Check(root);
        return new H5File(root, ReadOnlyFile.NameOf(stream), new StreamSession(stream, holdsOld: true));
    }

    private static ValueError Unknown(string mode) => new($"Invalid mode; must be one of r, r+, w, w-, x, a. Received: \"{mode}\".");
}
