using TfNet.Engine;

namespace Tensorflow.Plotting;

/// <summary>The few statistics that describe and sort columns.</summary>
internal static class Statistics
{
    public static double Mean(double[] numbers) => numbers.Length == 0 ? double.NaN : numbers.Sum() / numbers.Length;

    /// <summary>The standard deviation with n - 1 below, NaN for fewer than two numbers.</summary>
    public static double SampleDeviation(double[] numbers)
    {
        if (numbers.Length < 2) return double.NaN;
        var mean = Mean(numbers);
        return Math.Sqrt(numbers.Sum(v => (v - mean) * (v - mean)) / (numbers.Length - 1));
    }

    /// <summary>The quantile by linear interpolation between the sorted numbers, as NumPy's and pandas' default.</summary>
    public static double Quantile(double[] numbers, double q)
    {
        if (q is < 0 or > 1) throw new ValueError($"percentiles should all be in the interval [0, 1]. Received: {PythonNumber.Repr(q)}");
        if (numbers.Length == 0) return double.NaN;
        var sorted = (double[])numbers.Clone();
        Array.Sort(sorted);
        var position = q * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    /// <summary>Rounds half to even at a decimal, by scaling as NumPy does.</summary>
    public static double Round(double value, int decimals)
    {
        var scale = Math.Pow(10, Math.Abs(decimals));
        return decimals >= 0 ? Math.Round(value * scale, MidpointRounding.ToEven) / scale : Math.Round(value / scale, MidpointRounding.ToEven) * scale;
    }
}
