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
        "w" or "w-" or "x" => stream.CanWrite
            ? new H5File(new GroupNode(trackOrder), ReadOnlyFile.NameOf(stream), new StreamSession(stream, holdsOld: false) { IsChanged = true })
            : throw new ValueError($"A file is to be written to a stream that cannot be written. Received: {stream} and mode \"{mode}\"."),
        _ => throw Unknown(mode),
    };

    private static H5File Create(string path, bool trackOrder)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (!Directory.Exists(folder) || Directory.Exists(path))
            throw FileErrors.CannotWrite(path, new DirectoryNotFoundException());
        return new H5File(new GroupNode(trackOrder), path, new PathSession(path, old: null) { IsChanged = true });
    }

    private static ValueError Unknown(string mode) => new($"Invalid mode; must be one of r, w, w-, x. Received: \"{mode}\".");
}
