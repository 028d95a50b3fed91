namespace PIL;

/// <summary>Which pixels along an axis make each new pixel, and with what weights.</summary>
internal sealed class ResamplingWeights
{
    private ResamplingWeights(int count, int taps) => (First, Counts, Taps, Weights) = (new int[count], new int[count], taps, new double[count * taps]);

    /// <summary>The first old pixel of each new one.</summary>
    public int[] First { get; }

    /// <summary>How many old pixels each new one has.</summary>
    public int[] Counts { get; }

    /// <summary>Places for weights that each new pixel has.</summary>
    public int Taps { get; }

    /// <summary>The weights; they sum to 1 for each new pixel.</summary>
    public double[] Weights { get; }

    /// <summary>Finds the weights.</summary>
    /// <param name="length">Old pixels along the axis.</param>
    /// <param name="from">Where the part begins that is resampled.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="count">New pixels.</param>
    /// <param name="filter">The filter.</param>
    public static ResamplingWeights Of(int length, int from, int to, int count, ImageFilter filter)
    {
        // A filter is stretched when the picture shrinks, never squeezed.
        var scale = (double)(to - from) / count;
        var stretch = Math.Max(scale, 1);
        var support = filter.Support * stretch;
        var result = new ResamplingWeights(count, ((int)Math.Ceiling(support) * 2) + 1);
        for (var i = 0; i < count; i++)
        {
            var center = from + ((i + 0.5) * scale);
            var first = Math.Max((int)(center - support + 0.5), 0);
            var taps = Math.Min((int)(center + support + 0.5), length) - first;
            (result.First[i], result.Counts[i]) = (first, taps);
            Normalize(result.Weights.AsSpan(i * result.Taps, taps), first - center + 0.5, 1 / stretch, filter);
        }
        return result;
    }

    private static void Normalize(Span<double> weights, double distance, double squeeze, ImageFilter filter)
    {
        var sum = 0.0;
        for (var x = 0; x < weights.Length; x++)
            sum += weights[x] = filter.Weight((x + distance) * squeeze);
        if (sum == 0)
            return;
        foreach (ref var weight in weights)
            weight /= sum;
    }
}
