namespace Tensorflow.Hdf5.Reading;

/// <summary>Where the elements of a data set or an attribute lie in a file, as they are stored.</summary>
internal abstract class ElementStore
{
    /// <summary>The bytes that the elements take in the file; the fewer, the less memory may be taken for them.</summary>
    public abstract long StoredBytes { get; }

    /// <summary>Checks that the elements can be read, before memory is taken for them.</summary>
    /// <param name="dims">The sizes of the whole.</param>
    /// <param name="elementSize">Bytes an element takes.</param>
    /// <exception cref="InvalidDataException">The file is damaged there, or of a kind that is not read.</exception>
    public abstract void Check(long[] dims, int elementSize);

    /// <summary>Reads a region that was checked, in row-major order, each element as it is stored.</summary>
    /// <param name="dims">The sizes of the whole.</param>
    /// <param name="elementSize">Bytes an element takes.</param>
    /// <param name="region">What is read: one element at least.</param>
    /// <param name="target">As many bytes as the region's elements take.</param>
    /// <exception cref="InvalidDataException">The file is damaged there, or of a kind that is not read.</exception>
    public abstract void Read(long[] dims, int elementSize, Region region, Span<byte> target);
}
