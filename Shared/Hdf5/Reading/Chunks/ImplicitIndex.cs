namespace Tensorflow.Hdf5.Reading;

/// <summary>Chunks without filters that lie one after the other.</summary>
/// <param name="shape">The data set.</param>
/// <param name="chunk">The sizes of a chunk.</param>
/// <param name="address">The address of the first.</param>
internal sealed class ImplicitIndex(StoredShape shape, long[] chunk, long address) : ChunkIndex(shape, chunk)
{
    /// <inheritdoc/>
    public override List<ChunkEntry> Read(FileReader file)
    {
        var places = new ArrayPlaces(this, Shape.Space, file, address);
        if (address == FileFormat.Undefined)
            return places.Entries;
        var bytes = (Int128)places.Total * ChunkBytes;
        file.Check(address, bytes <= long.MaxValue ? (long)bytes : long.MaxValue, "the chunks of a data set");
        for (long i = 0; i < places.Total; i++)
            places.Add(i, address + (i * ChunkBytes), ChunkBytes, 0);
        return places.Entries;
    }
}
