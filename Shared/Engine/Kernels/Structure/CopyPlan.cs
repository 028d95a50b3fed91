namespace TfNet.Engine;

/// <summary>
/// A walk over a block of elements that lie at any distances in two arrays: what transposes, slices, pads, tiles, reverses, joins and stretches.
/// Axes that lie one behind the other on both sides are joined; distances are counted in elements and may be 0 or negative.
/// </summary>
internal sealed class CopyPlan
{
    private readonly long[] _dims;
    private readonly long[] _from;
    private readonly long[] _to;

    /// <param name="dims">The block's sizes.</param>
    /// <param name="from">The distances of neighbours in the source, axis by axis.</param>
    /// <param name="to">The distances of neighbours in the target.</param>
    /// <param name="fromStart">The first element's place in the source.</param>
    /// <param name="toStart">The first element's place in the target.</param>
    public CopyPlan(ReadOnlySpan<long> dims, ReadOnlySpan<long> from, ReadOnlySpan<long> to, long fromStart = 0, long toStart = 0)
    {
        // The joined axes from the last to the first: an axis of one element where there are none.
        var (d, f, t) = (new long[dims.Length + 1], new long[dims.Length + 1], new long[dims.Length + 1]);
        var last = -1;
        Count = 1;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            Count *= dims[i];
            if (dims[i] == 1)
                continue;
            if (last >= 0 && from[i] == f[last] * d[last] && to[i] == t[last] * d[last])
            {
                d[last] *= dims[i];
                continue;
            }
            last++;
            (d[last], f[last], t[last]) = (dims[i], from[i], to[i]);
        }
        if (last < 0)
        {
            last = 0;
            (d[0], f[0], t[0]) = (1, 1, 1);
        }
        (Length, FromStep, ToStep) = (d[0], f[0], t[0]);
        var rest = 1..(last + 1);
        (_dims, _from, _to) = (d[rest], f[rest], t[rest]);
        (FromStart, ToStart) = (fromStart, toStart);
    }

    /// <summary>All elements.</summary>
    public long Count { get; }

    /// <summary>Elements of a row, the innermost axis.</summary>
    public long Length { get; }

    /// <summary>Rows.</summary>
    public long Rows => Length == 0 ? 0 : Count / Length;

    /// <summary>The distance of neighbours along a row in the source.</summary>
    public long FromStep { get; }

    /// <summary>The distance of neighbours along a row in the target.</summary>
    public long ToStep { get; }

    /// <summary>The first element's place in the source.</summary>
    public long FromStart { get; }

    /// <summary>The first element's place in the target.</summary>
    public long ToStart { get; }

    /// <summary>The distance of neighbours in the source along the axis that rows are counted by first, and that axis' size; none when there is one row.</summary>
    public (long Size, long FromStep, long ToStep) NextAxis => _dims.Length == 0 ? (1, 0, 0) : (_dims[0], _from[0], _to[0]);

    /// <summary>Where a row begins.</summary>
    public (long From, long To) Row(long row)
    {
        var (from, to) = (FromStart, ToStart);
        for (var i = 0; i < _dims.Length && row > 0; i++)
        {
            var (next, index) = Math.DivRem(row, _dims[i]);
            from += index * _from[i];
            to += index * _to[i];
            row = next;
        }
        return (from, to);
    }

    /// <summary>The distances of neighbours in a dense array.</summary>
    public static long[] Dense(ReadOnlySpan<long> dims)
    {
        var strides = new long[dims.Length];
        long step = 1;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= dims[i];
        }
        return strides;
    }
}
