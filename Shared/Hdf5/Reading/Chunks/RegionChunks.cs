namespace Tensorflow.Hdf5.Reading;

/// <summary>Walks through the chunks that a region meets, the last dimension fastest; those that lie between the region's positions are left out.</summary>
/// <param name="region">The region, which has elements.</param>
/// <param name="chunk">The sizes of a chunk.</param>
internal sealed class RegionChunks(Region region, long[] chunk)
{
    private long[]? _place;

    /// <summary>The place of the next chunk.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next(long[] place)
    {
        if (_place is null)
        {
            _place = new long[region.Rank];
            for (var i = 0; i < _place.Length; i++)
                _place[i] = region.Start[i] / chunk[i];
        }
        else if (!Advance(_place))
        {
            return false;
        }
        _place.CopyTo(place, 0);
        return true;
    }

    private bool Advance(long[] place)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            var part = ChunkPart.Of(region, i, place[i], chunk[i]);
            var next = part.InRegion + part.Count;
            if (next < region.Count[i])
            {
                place[i] = (region.Start[i] + (next * region.Step[i])) / chunk[i];
                return true;
            }
            place[i] = region.Start[i] / chunk[i];
        }
        return false;
    }
}
