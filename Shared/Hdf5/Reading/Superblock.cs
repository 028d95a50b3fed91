namespace Tensorflow.Hdf5.Reading;

/// <summary>The first structure of a file, with which HDF5 recognizes it.</summary>
/// <param name="Format">The file's name and the sizes of its addresses and lengths.</param>
/// <param name="Base">Where the address 0 lies: behind the block that a user may have put in front.</param>
/// <param name="Root">The address of the root group's header.</param>
internal sealed record Superblock(FileFormat Format, long Base, long Root)
{
    private const string What = "the superblock";

    /// <summary>The bytes of the longest one.</summary>
    private const int MostBytes = 128;

    /// <summary>Where a superblock may lie first, if not at the beginning; then at twice that, and so on.</summary>
    private const long FirstUserBlock = 512;

    /// <summary>The eight bytes with which it begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Finds and reads it.</summary>
    /// <exception cref="InvalidDataException">There is none, the file is cut off, or of a kind that is not read.</exception>
    public static Superblock Read(Stream stream, string name)
    {
        var at = Find(stream) ?? throw Hdf5Error.At(name, 0, "file signature not found: this is no HDF5 file, which begins with \\x89HDF.");
        var buffer = new byte[MostBytes];
        stream.Position = at;
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var reader = new ByteReader(buffer.AsSpan(0, read), What, new FileFormat(name), at);
        reader.Skip(Signature.Length);
        return reader.Version(0, 3) < 2 ? ReadOld(buffer.AsSpan(0, read), name, at, stream.Length) : ReadNew(buffer.AsSpan(0, read), name, at, stream.Length);
    }

    /// <summary>Where the signature is.</summary>
    public static long? Find(Stream stream)
    {
        Span<byte> found = stackalloc byte[Signature.Length];
        for (var at = 0L; at <= stream.Length - found.Length; at = at == 0 ? FirstUserBlock : 2 * at)
        {
            stream.Position = at;
            stream.ReadExactly(found);
            if (found.SequenceEqual(Signature))
                return at;
        }
        return null;
    }

    /// <summary>Versions 0 and 1: the root group is an entry of a symbol table.</summary>
    private static Superblock ReadOld(ReadOnlySpan<byte> bytes, string name, long at, long length)
    {
        var version = bytes[Signature.Length];
        var sizes = new ByteReader(bytes, What, new FileFormat(name), at);
        sizes.Skip(13);
        var format = Sized(ref sizes, name);
        var reader = new ByteReader(bytes, What, format, at);
        reader.Skip(version == 0 ? 24 : 28);
        var written = reader.Address();
        reader.Address();
        CheckEnd(reader.Offset, reader.Address(), at - written, length, format);
        var driverAt = reader.Offset;
        if (reader.Address() != FileFormat.Undefined)
            throw format.Bad(driverAt, "the file is one part of several (a driver information block names the others). Join them with h5repack.");
        // Where the name of the root would be.
        reader.Length();
        return new Superblock(format, at, reader.Address());
    }

    /// <summary>Versions 2 and 3: a checksum, and the address of the root group.</summary>
    private static Superblock ReadNew(ReadOnlySpan<byte> bytes, string name, long at, long length)
    {
        var sizes = new ByteReader(bytes, What, new FileFormat(name), at);
        sizes.Skip(9);
        var format = Sized(ref sizes, name);
        var reader = new ByteReader(bytes, What, format, at);
        reader.Skip(12);
        var written = reader.Address();
        reader.Address();
        var endAt = reader.Offset;
        var end = reader.Address();
        var root = reader.Address();
        reader.ExpectChecksum();
        CheckEnd(endAt, end, at - written, length, format);
        return new Superblock(format, at, root);
    }

    private static FileFormat Sized(ref ByteReader reader, string name)
    {
        var (offsets, lengths) = (reader.U8(), reader.U8());
        return offsets is 2 or 4 or 8 && lengths is 2 or 4 or 8 ? new FileFormat(name, offsets, lengths)
            : throw reader.Bad($"addresses of {offsets} and sizes of {lengths} bytes. Expected 2, 4 or 8.");
    }

    /// <summary>A file that is shorter than it says was cut off. A block in front may have been added or taken away since it was written.</summary>
    private static void CheckEnd(long where, long end, long moved, long length, FileFormat format)
    {
        if (end == FileFormat.Undefined || end > length - moved)
            throw format.Bad(where, $"truncated file: it says that it has {end} bytes, {length - moved} are there. Copy or download it again.");
    }
}
