namespace Tensorflow;

/// <summary>Counts values in buckets of equal width, as TensorBoard's histograms have them.</summary>
internal static class HistogramBuckets
{
    /// <summary>Left end, right end and count of each bucket.</summary>
    /// <param name="values">The values. Where one is not a number, the ends of the buckets are none either and nothing is counted.</param>
    /// <param name="count">The number of buckets. Where all values are equal, they are in the last one.</param>
    public static double[] Of(ReadOnlySpan<double> values, int count)
    {
        var rows = new double[3 * Math.Max(count, 0)];
        if (values.IsEmpty || count <= 0)
            return rows;
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        var range = most - least;
        if (range == 0)
        {
            for (var i = 0; i < count; i++)
                (rows[3 * i], rows[3 * i + 1]) = (most, most);
            rows[^1] = values.Length;
            return rows;
        }
        var width = range / count;
        for (var i = 0; i < count; i++)
        {
            rows[3 * i] = i == 0 ? least : least + width * i;
            rows[3 * i + 1] = i == count - 1 ? most : least + width * (i + 1);
        }
        foreach (var value in values)
        {
            var place = Math.Floor((value - least) / width);
            if (!double.IsNaN(place))
                rows[3 * (int)Math.Min(place, count - 1) + 2]++;
        }
        return rows;
    }
}
