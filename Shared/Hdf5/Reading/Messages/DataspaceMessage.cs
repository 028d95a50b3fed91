namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads how many elements there are.</summary>
internal static class DataspaceMessage
{
    private const string What = "the sizes of a data set or an attribute";

    /// <summary>The most dimensions that HDF5 knows.</summary>
    private const int MaxRank = 32;

    private const int ScalarSpace = 0, SimpleSpace = 1, NullSpace = 2;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Dataspace Read(HeaderMessage message)
    {
        var reader = message.Open(What);
        var version = reader.Version(1, 2);
        int rank = reader.U8(), flags = reader.U8(), type = reader.U8();
        if (rank > MaxRank)
            throw reader.Bad($"{rank} dimensions. HDF5 has {MaxRank} at most.");
        if (version == 1)
        {
            type = rank == 0 ? ScalarSpace : SimpleSpace;
            reader.Skip(4);
        }
        if (type is not (ScalarSpace or SimpleSpace or NullSpace) || (type != SimpleSpace && rank > 0))
            throw reader.Bad($"the kind {type} with {rank} dimensions. Expected 0 (one element) or 2 (none) without dimensions, or 1 with some.");
        if (type == NullSpace)
            return Dataspace.Null;
        if (type == ScalarSpace)
            return Dataspace.Scalar;
        var dims = Sizes(ref reader, rank);
        var maxDims = (flags & 1) != 0 ? Sizes(ref reader, rank, mayBeUnlimited: true) : dims;
        Check(ref reader, dims, maxDims);
        return Dataspace.Simple(dims, maxDims);
    }

    private static long[] Sizes(ref ByteReader reader, int rank, bool mayBeUnlimited = false)
    {
        var sizes = new long[rank];
        for (var i = 0; i < rank; i++)
            sizes[i] = mayBeUnlimited ? reader.LengthOrUnlimited() : reader.Length();
        return sizes;
    }

    private static void Check(ref ByteReader reader, long[] dims, long[] maxDims)
    {
        Int128 count = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            if (maxDims[i] != Dataspace.Unlimited && maxDims[i] < dims[i])
                throw reader.Bad($"the dimension {i} has {dims[i]} elements and may have {maxDims[i]}.");
            count = dims[i] == 0 ? 0 : count * dims[i];
            if (count > long.MaxValue)
                throw reader.Bad($"more elements than 64 bits can count: {string.Join(" x ", dims)}.");
            if (count == 0)
                break;
        }
    }
}
