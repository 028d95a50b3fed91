using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Trainers;

/// <summary>The metrics that <c>compile</c> was given, made ready when labels and predictions are known.</summary>
/// <param name="metrics">Those that do not look at sample weights.</param>
/// <param name="weightedMetrics">Those that do.</param>
internal sealed class CompiledMetrics(MetricsArg? metrics, MetricsArg? weightedMetrics)
{
    private List<Metric>? _plain;
    private List<Metric>? _weighted;

    /// <summary>All metrics that exist so far.</summary>
    public IEnumerable<Metric> All => (_plain ?? []).Concat(_weighted ?? []);

    /// <summary>Takes a batch in.</summary>
    public void Update(Tensor y, Tensor yPred, Tensor? sampleWeight)
    {
        _plain ??= Resolve(metrics, y, yPred);
        _weighted ??= Resolve(weightedMetrics, y, yPred);
        foreach (var metric in _plain)
            metric.update_state(y, yPred);
        foreach (var metric in _weighted)
            metric.update_state(y, yPred, sampleWeight);
    }

    /// <summary>Names and values; a name that occurs again gets a number, or <c>weighted_</c> before it.</summary>
    public IEnumerable<(string Name, Tensor Value)> Results()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var metric in _plain ?? [])
            yield return (Unique(metric.name, counts), metric.result());
        foreach (var metric in _weighted ?? [])
            yield return (Unique(counts.ContainsKey(metric.name) ? $"weighted_{metric.name}" : metric.name, counts), metric.result());
    }

    private static List<Metric> Resolve(MetricsArg? argument, Tensor y, Tensor yPred) =>
        argument is null ? [] : [.. argument.Select(metric => metric.Resolve(y.shape, yPred.shape))];

    private static string Unique(string name, Dictionary<string, int> counts)
    {
        var count = counts.GetValueOrDefault(name);
        counts[name] = count + 1;
        return count == 0 ? name : $"{name}_{count}";
    }
}
