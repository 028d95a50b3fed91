namespace Tensorflow.Keras.Layers;

/// <summary>
/// Values in ascending order, each with how many numbers it stands for: enough of many numbers to tell their quantiles from. Sums are in the types in which Keras has them.
/// </summary>
/// <param name="values">The values, from the smallest to the largest.</param>
/// <param name="weights">How many numbers each stands for.</param>
internal sealed class QuantileSummary(float[] values, float[] weights)
{
    /// <summary>The summary of no numbers.</summary>
    public static QuantileSummary Empty { get; } = new([], []);

    /// <summary>The values, from the smallest to the largest.</summary>
    public IReadOnlyList<float> Values => values;

    /// <summary>Summarizes numbers.</summary>
    /// <param name="numbers">The numbers, which are sorted here.</param>
    /// <param name="epsilon">Which part of them one value stands for.</param>
    public static QuantileSummary Of(float[] numbers, double epsilon)
    {
        // NaN comes last, as NumPy sorts.
        Array.Sort(numbers, static (a, b) => float.IsNaN(a) || float.IsNaN(b) ? float.IsNaN(a).CompareTo(float.IsNaN(b)) : a.CompareTo(b));
        var increment = numbers.Length / (1.0 / epsilon);
        var step = Math.Max(increment, 1);
        var (start, stride) = ((long)increment, (long)step);
        var values = new List<float>();
        for (var at = start; at < numbers.Length; at += stride)
            values.Add(numbers[at]);
        var weights = new float[values.Count];
        Array.Fill(weights, (float)step);
        return new([.. values], weights);
    }

    /// <summary>Both together, as coarse as said.</summary>
    public QuantileSummary Merge(QuantileSummary other, double epsilon)
    {
        var all = other.Pairs().Concat(Pairs()).OrderBy(static pair => float.IsNaN(pair.Value)).ThenBy(static pair => pair.Value).ToArray();
        return new QuantileSummary(Array.ConvertAll(all, static pair => pair.Value), Array.ConvertAll(all, static pair => pair.Weight)).Compress(epsilon);
    }

    /// <summary>As many values as parts of a size have room, each at the end of its part.</summary>
    /// <param name="epsilon">The size of a part of all.</param>
    public QuantileSummary Compress(double epsilon)
    {
        if (values.Length * epsilon < 1)
            return this;
        var sums = new double[values.Length];
        var sum = 0f;
        for (var i = 0; i < sums.Length; i++)
            sums[i] = sum += weights[i];
        var parts = Array.ConvertAll(sums, whole => (double)((float)whole / sum));
        var count = (int)Math.Ceiling(1 / epsilon);
        var (compressed, shares) = (new float[count], new float[count]);
        var before = 0.0;
        for (var i = 0; i < count; i++)
        {
            var percent = epsilon + i * epsilon;
            compressed[i] = (float)Interpolate(percent, parts, j => values[j]);
            var upTo = Interpolate(percent, parts, j => sums[j]);
            (shares[i], before) = ((float)(upTo - before), upTo);
        }
        return new(compressed, shares);
    }

    private IEnumerable<(float Value, float Weight)> Pairs() => values.Zip(weights);

    private static double Interpolate(double x, double[] from, Func<int, double> to)
    {
        var at = Array.BinarySearch(from, x);
        var i = at < 0 ? ~at - 1 : at;
        if (i < 0)
            return to(0);
        return i >= from.Length - 1 || from[i] == x ? to(Math.Min(i, from.Length - 1)) : (to(i + 1) - to(i)) / (from[i + 1] - from[i]) * (x - from[i]) + to(i);
    }
}
