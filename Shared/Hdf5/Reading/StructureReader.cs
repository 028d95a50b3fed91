namespace Tensorflow.Hdf5.Reading;

/// <summary>
/// Reads the parts of one structure: a header with its continuations, a tree, a heap. Parts do not overlap, so together they are no longer than the file:
/// parts that point at each other in circles, or a thousand at the same bytes, come to an end.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class StructureReader(FileReader file)
{
    private long _read;

    /// <summary>The file.</summary>
    public FileReader File => file;

    /// <summary>Reads a part.</summary>
    /// <exception cref="InvalidDataException">The file does not hold it, or the parts go in circles.</exception>
    public ByteReader Read(long address, long length, string what)
    {
        var bytes = Bytes(address, length, what);
        return new ByteReader(bytes, what, file.Format, file.OffsetOf(address));
    }

    /// <summary>Reads the bytes of a part.</summary>
    /// <exception cref="InvalidDataException">The file does not hold it, or the parts go in circles.</exception>
    public byte[] Bytes(long address, long length, string what)
    {
        file.Check(address, length, what);
        _read += length;
        if (_read > file.Length || length > Array.MaxLength)
            throw file.Bad(address, $"{what} is met again, or its parts overlap: they take more bytes than the file has. The file is damaged.");
        var bytes = new byte[length];
        file.Read(address, bytes, what);
        return bytes;
    }
}
