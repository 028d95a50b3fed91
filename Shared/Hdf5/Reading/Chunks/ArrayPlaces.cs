namespace Tensorflow.Hdf5.Reading;

/// <summary>
/// Which chunk an entry of an array of chunks belongs to. The entries are counted over the sizes to which the data set may grow, so that none moves when
/// it does; the dimension that may grow without bound comes first then.
/// </summary>
internal sealed class ArrayPlaces
{
    private readonly ChunkGrid _grid;
    private readonly FileReader _file;
    private readonly long _address;
    private readonly int[] _order;
    private readonly long[] _counts, _place;

    /// <summary>Places of the entries.</summary>
    /// <param name="index">The index.</param>
    /// <param name="space">The sizes of the data set.</param>
    /// <param name="file">The file.</param>
    /// <param name="address">The address of the index, for messages.</param>
    /// <exception cref="InvalidDataException">Two dimensions may grow without bound.</exception>
    public ArrayPlaces(ChunkIndex index, Dataspace space, FileReader file, long address)
    {
        (_grid, _file, _address) = (index.Grid, file, address);
        var rank = space.Dims.Length;
        var unlimited = Array.IndexOf(space.MaxDims, Dataspace.Unlimited);
        if (unlimited != Array.LastIndexOf(space.MaxDims, Dataspace.Unlimited))
            throw file.Bad(address, "an array of chunks is of a data set that may grow without bound in several dimensions.");
        _order = unlimited < 0 ? [.. Enumerable.Range(0, rank)] : [unlimited, .. Enumerable.Range(0, rank).Where(i => i != unlimited)];
        _counts = new long[rank];
        _place = new long[rank];
        var total = (Int128)1;
        for (var i = 0; i < rank; i++)
        {
            _counts[i] = _order[i] == unlimited ? long.MaxValue : ChunkGrid.CountOf(space.MaxDims[_order[i]], index.Chunk[_order[i]]);
            total = Int128.Min(total * (unlimited >= 0 && i == 0 ? 1 : _counts[i]), long.MaxValue);
        }
        Total = (long)total;
    }

    /// <summary>The number of entries; with a dimension that may grow without bound, that of one step along it.</summary>
    public long Total { get; }

    /// <summary>The chunks.</summary>
    public List<ChunkEntry> Entries { get; } = [];

    /// <summary>Adds an entry; those without an address were not written, those outside of the data set's sizes belong to what it was.</summary>
    public void Add(long entry, long address, long size, uint mask)
    {
        if (address == FileFormat.Undefined)
            return;
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            _place[_order[i]] = _counts[i] == 0 ? throw _file.Bad(_address, "an array of chunks is of a data set without elements.") : entry % _counts[i];
            entry /= _counts[i];
        }
        var number = _grid.NumberOf(_place);
        if (number >= 0)
            Entries.Add(new ChunkEntry(number, address, size, mask));
    }
}
