namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Numbers to colours.</summary>
internal static class Scale
{
    public static Color Color(IMappable mappable, double value) => mappable.Map.Sample(Share(mappable.Low, mappable.High, value));

    public static double Share(double low, double high, double value) => high == low ? 0 : (value - low) / (high - low);

    /// <summary>The least and greatest of numbers where none are given; 0 and 1 where there are no numbers.</summary>
    public static (double Low, double High) Range(IEnumerable<double> values, double? low, double? high)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        return (low ?? (finite.Length > 0 ? finite.Min() : 0), high ?? (finite.Length > 0 ? finite.Max() : 1));
    }
}
