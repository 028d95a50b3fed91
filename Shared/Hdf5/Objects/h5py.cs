using System.Diagnostics.CodeAnalysis;
using Tensorflow.Hdf5.Writing;

namespace Tensorflow.Hdf5;

/// <summary>Python's module h5py.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The name is Python's.")]
public static partial class h5py
{
    /// <summary>Opens or makes a file.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="mode">
    /// <c>"r"</c> to read a file; <c>"r+"</c> to read and change one; <c>"w"</c> to make a file, in place of one that exists; <c>"w-"</c> or <c>"x"</c> to make one that does not exist;
    /// <c>"a"</c> to change one that exists, or to make it.
    /// </param>
    /// <param name="track_order">Whether the root group of a new file keeps its members in the order in which they are made.</param>
    /// <remarks>A new or changed file is written when it is closed, beside the old one, and takes its place when it is whole and on the disk. What was not changed is copied from the old one piece by piece.</remarks>
    /// <exception cref="FileNotFoundException">There is no such file to read.</exception>
    /// <exception cref="InvalidDataException">It is no HDF5 file, is cut off or damaged; the message names file and offset.</exception>
    /// <exception cref="TypeError">The file is to be changed and holds what is not written again, such as compound elements.</exception>
    /// <exception cref="IOException">The file exists and must not, or it cannot be made.</exception>
    /// <exception cref="ValueError">The mode is unknown.</exception>
    public static H5File File(string name, string mode = "r", bool track_order = false) => FileOpening.Open(name, mode, track_order);

    /// <summary>Opens the file that a stream holds, or makes one there.</summary>
    /// <param name="stream">Holds the file, and can be positioned; or takes the file when it is closed, and need not be able to go back: a member of an archive or a connection will do. It stays open.</param>
    /// <param name="mode">As of a path.</param>
    /// <param name="track_order">Whether the root group of a new file keeps its members in the order in which they are made.</param>
    /// <exception cref="InvalidDataException">The stream holds no HDF5 file, or a damaged one; the message names the offset.</exception>
    /// <exception cref="ValueError">The mode is unknown, or the stream cannot be positioned or written to.</exception>
    public static H5File File(Stream stream, string mode = "r", bool track_order = false) => FileOpening.Open(stream, mode, track_order);
}
