namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads how the chunks of a data set are found.</summary>
internal static class ChunkLayout
{
    private const int UnfilteredEdges = 1, FilteredSingle = 2;
    private const int Single = 1, Implicit = 2, FixedArray = 3, ExtensibleArray = 4, Tree = 5;

    /// <summary>Version 3: always by a B-tree of version 1.</summary>
    /// <exception cref="InvalidDataException">The message is damaged.</exception>
    public static ChunkIndex ReadOld(ref ByteReader reader, StoredShape shape)
    {
        var rank = Rank(ref reader, shape);
        var address = reader.Address();
        var chunk = Sizes(ref reader, rank, 4, shape);
        return new TreeIndex1(shape, chunk, address);
    }

    /// <summary>Versions 4 and 5: by the kind of index that suits the data set.</summary>
    /// <exception cref="InvalidDataException">The message is damaged.</exception>
    public static ChunkIndex ReadNew(ref ByteReader reader, StoredShape shape, int version)
    {
        var flags = reader.U8();
        var rank = Rank(ref reader, shape);
        var encoded = reader.U8();
        if (encoded is 0 or > 8)
            throw reader.Bad($"sizes of {encoded} bytes. Expected 1 to 8.");
        var chunk = Sizes(ref reader, rank, encoded, shape);
        var isUnfiltered = (flags & UnfilteredEdges) != 0;
        var kind = reader.U8();
        switch (kind)
        {
            case Single:
                var (size, mask) = (flags & FilteredSingle) != 0 ? (reader.Length(), reader.U32()) : (-1, 0u);
                return new SingleIndex(shape, chunk, (reader.Address(), size, mask)) { EdgesAreUnfiltered = isUnfiltered };
            case Implicit:
                return new ImplicitIndex(shape, chunk, reader.Address()) { EdgesAreUnfiltered = isUnfiltered };
            case FixedArray:
                reader.Skip(1);
                return new FixedArrayIndex(shape, chunk, reader.Address()) { EdgesAreUnfiltered = isUnfiltered };
            case ExtensibleArray:
                reader.Skip(5);
                return new ExtensibleArrayIndex(shape, chunk, reader.Address()) { EdgesAreUnfiltered = isUnfiltered };
            case Tree:
                reader.Skip(6);
                return new TreeIndex2(shape, chunk, reader.Address(), version) { EdgesAreUnfiltered = isUnfiltered };
            default:
                throw reader.Bad($"the chunks are found by an unknown kind of index, {kind}. Save the file anew with HDF5 1.8 to 1.14.");
        }
    }

    private static int Rank(ref ByteReader reader, StoredShape shape)
    {
        var rank = reader.U8() - 1;
        return rank == shape.Space.Dims.Length && rank > 0 ? rank
            : throw reader.Bad($"chunks of {rank} dimensions for a data set of {shape.Space.Dims.Length}.");
    }

    /// <summary>The sizes of a chunk, behind which the size of an element stands.</summary>
    private static long[] Sizes(ref ByteReader reader, int rank, int encoded, StoredShape shape)
    {
        var chunk = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            chunk[i] = reader.Signed(encoded, "a size");
            if (chunk[i] == 0)
                throw reader.Bad("chunks of size 0.");
        }
        var elementSize = reader.Signed(encoded, "a size");
        return elementSize == shape.ElementSize ? chunk : throw reader.Bad($"elements of {elementSize} bytes, but their type takes {shape.ElementSize}.");
    }
}
