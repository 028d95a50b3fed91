using Tensorflow.Hdf5.Reading;

namespace Tensorflow.Hdf5;

public static partial class h5py
{
    /// <summary>Opens the file that bytes are, to read it.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="InvalidDataException">It is no HDF5 file, is cut off or damaged; the message names the offset.</exception>
    public static H5File File(byte[] bytes) => ReadOnlyFile.Open(new MemoryStream(bytes, writable: false));

    /// <summary>Whether a file is an HDF5 file, by its first bytes.</summary>
    /// <param name="fname">The file; one that is not there is none.</param>
    public static bool is_hdf5(string fname)
    {
        if (!System.IO.File.Exists(fname))
            return false;
        using var stream = System.IO.File.OpenRead(fname);
        return Superblock.Find(stream) is not null;
    }
}
