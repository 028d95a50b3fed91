namespace TfNet.Benchmarks;

/// <summary>What a case came out as: the medians of the turns and their ratio.</summary>
internal sealed record Measurement(string Case, double Ours, double Reference, string Unit, double Ratio)
{
    /// <summary>The fewest turns of a measurement.</summary>
    public const int FewestTurns = 5;

    /// <summary>Measures a case in turns, ours and the reference's, so that whatever else the machine does touches both.</summary>
    public static Measurement Take(IBenchmark benchmark, int turns)
    {
        benchmark.WarmUp();
        var (ours, reference) = (new double[turns], new double[turns]);
        for (var turn = 0; turn < turns; turn++)
        {
            ours[turn] = benchmark.Ours();
            reference[turn] = benchmark.Reference();
        }
        var (a, b) = (Median(ours), Median(reference));
        return new Measurement(benchmark.Name, a, b, benchmark.Unit, benchmark.HigherIsBetter ? a / b : b / a);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
