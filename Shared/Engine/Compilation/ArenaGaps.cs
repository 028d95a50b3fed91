namespace TfNet.Engine;

/// <summary>The free parts of an arena that grows as needed. Neighbours are one gap, but none reaches from one segment into the next.</summary>
/// <param name="segment">The size of a segment.</param>
internal sealed class ArenaGaps(long segment)
{
    private readonly SortedSet<(long Bytes, long Start)> _bySize = [];
    private readonly Dictionary<long, long> _bytesByStart = [];
    private readonly Dictionary<long, long> _startByEnd = [];

    /// <summary>The size of the arena.</summary>
    public long End { get; private set; }

    /// <summary>Takes a place out of the smallest gap that is large enough, or behind everything.</summary>
    /// <param name="bytes">The size, more than nothing and no more than a segment.</param>
    /// <returns>Where it starts.</returns>
    public long Take(long bytes)
    {
        var (size, start) = _bySize.GetViewBetween((bytes, 0), (long.MaxValue, long.MaxValue)).Min;
        if (size == 0)
            return Grow(bytes);
        Remove(start);
        if (size > bytes)
            Add(start + bytes, size - bytes);
        return start;
    }

    /// <summary>Gives a place back.</summary>
    public void Free(long start, long bytes)
    {
        var end = start + bytes;
        if (start % segment != 0 && _startByEnd.TryGetValue(start, out var before))
        {
            Remove(before);
            start = before;
        }
        if (end % segment != 0 && _bytesByStart.TryGetValue(end, out var behind))
        {
            Remove(end);
            end += behind;
        }
        Add(start, end - start);
    }

    /// <summary>Takes a place at the end, along with a gap there.</summary>
    private long Grow(long bytes)
    {
        var start = End % segment != 0 && _startByEnd.TryGetValue(End, out var last) ? last : End;
        if (start % segment + bytes > segment)
        {
            var next = (End + segment - 1) / segment * segment;
            if (next > End)
                Free(End, next - End);
            start = next;
        }
        else if (start < End)
        {
            Remove(start);
        }
        End = start + bytes;
        return start;
    }

    private void Add(long start, long bytes)
    {
        _bySize.Add((bytes, start));
        _bytesByStart.Add(start, bytes);
        _startByEnd.Add(start + bytes, start);
    }

    private void Remove(long start)
    {
        _bytesByStart.Remove(start, out var bytes);
        _startByEnd.Remove(start + bytes);
        _bySize.Remove((bytes, start));
    }
}
