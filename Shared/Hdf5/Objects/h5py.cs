using System.Diagnostics.CodeAnalysis;
using Tensorflow.Hdf5.Writing;

namespace Tensorflow.Hdf5;

/// <summary>Python's module h5py.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The name is Python's.")]
public static partial class h5py
{
    /// <summary>Makes a file.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="mode"><c>"w"</c> to make a file, in place of one that exists; <c>"w-"</c> or <c>"x"</c> to make one that does not exist.</param>
    /// <param name="track_order">Whether the root group of a new file keeps its members in the order in which they are made.</param>
    /// <remarks>A file is written when it is closed, beside the old one, and takes its place when it is whole and on the disk.</remarks>
    /// <exception cref="IOException">The file exists and must not, or it cannot be made.</exception>
    /// <exception cref="ValueError">The mode is unknown.</exception>
    public static H5File File(string name, string mode, bool track_order = false) => FileOpening.Open(name, mode, track_order);

    /// <summary>Makes a file in a stream.</summary>
    /// <param name="stream">Takes the file when it is closed, and stays open. It need not be able to go back: a member of an archive or a connection will do.</param>
    /// <param name="mode">As of a path.</param>
    /// <param name="track_order">Whether the root group of a new file keeps its members in the order in which they are made.</param>
    /// <exception cref="ValueError">The mode is unknown, or the stream cannot be written to.</exception>
    public static H5File File(Stream stream, string mode, bool track_order = false) => FileOpening.Open(stream, mode, track_order);
}
