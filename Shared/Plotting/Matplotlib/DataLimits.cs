namespace Tensorflow.Plotting.Matplotlib;

/// <summary>From where to where data reaches, and the edges that an axis' margin must not cross.</summary>
/// <param name="MinX">Least x.</param>
/// <param name="MaxX">Greatest x.</param>
/// <param name="MinY">Least y.</param>
/// <param name="MaxY">Greatest y.</param>
/// <param name="StickyX">Edges across that stop the margin.</param>
/// <param name="StickyY">Edges upwards that stop the margin.</param>
internal sealed record DataLimits(double MinX, double MaxX, double MinY, double MaxY, double[] StickyX, double[] StickyY)
{
    /// <summary>The limits of a line across the whole axes at a value: in one direction only.</summary>
    public static DataLimits OfSpan(double at, bool level)
    {
        const double High = double.PositiveInfinity, Low = double.NegativeInfinity;
        return level ? new(High, Low, at, at, [], []) : new(at, at, High, Low, [], []);
    }

    /// <summary>The limits of points; values that are not finite do not count, and null means there are none.</summary>
    public static DataLimits? Of(IEnumerable<double> x, IEnumerable<double> y, double[]? stickyX = null, double[]? stickyY = null)
    {
        double[] across = [.. x.Where(double.IsFinite)], up = [.. y.Where(double.IsFinite)];
        if (across.Length == 0 || up.Length == 0) return null;
        return new(across.Min(), across.Max(), up.Min(), up.Max(), stickyX ?? [], stickyY ?? []);
    }
}
