using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>Where the elements of a data set or an attribute are: in a file, or in an array that will be written.</summary>
internal abstract class ElementSource
{
    /// <summary>The elements that an index names.</summary>
    /// <param name="index">A part a dimension, as between NumPy's brackets; none for all.</param>
    /// <exception cref="TypeError">Elements of this type are not read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public abstract NDArray Read(params ReadOnlySpan<Slice> index);

    /// <summary>Writes all elements into memory, in row-major order and the machine's order of bytes.</summary>
    /// <param name="target">As many bytes as the elements take in an array.</param>
    /// <exception cref="TypeError">The elements are texts, or are not read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public abstract void CopyTo(Span<byte> target);
}
