using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The metrics that <c>compile</c> was given, as one: <c>model.metrics</c> has it after the loss, so that a train step of one's own can update and reset all in a loop.
/// They are made ready when labels and predictions are known. Source: keras.src.trainers.compile_utils.CompileMetrics.
/// </summary>
internal sealed class CompileMetrics : Metric
{
    private readonly MetricsArg? _metrics;
    private readonly MetricsArg? _weightedMetrics;
    private List<Metric>? _plain;
    private List<Metric>? _weighted;

    /// <param name="metrics">Those that do not look at sample weights.</param>
    /// <param name="weightedMetrics">Those that do.</param>
    public CompileMetrics(MetricsArg? metrics, MetricsArg? weightedMetrics) : base("compile_metrics") => (_metrics, _weightedMetrics) = (metrics, weightedMetrics);

    /// <summary>All metrics that exist so far.</summary>
    public IEnumerable<Metric> All => (_plain ?? []).Concat(_weighted ?? []);

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        _plain ??= Resolve(_metrics, y_true, y_pred);
        _weighted ??= Resolve(_weightedMetrics, y_true, y_pred);
        foreach (var metric in _plain)
            metric.update_state(y_true, y_pred);
        foreach (var metric in _weighted)
            metric.update_state(y_true, y_pred, sample_weight);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">No batch was taken in yet.</exception>
    public override Tensor result() => _plain is null
        ? throw new ValueError("Cannot get result() since the metric has not yet been built. Update it with a batch first: update_state(y_true, y_pred).")
        : new MetricResults([.. Results()]);

    /// <inheritdoc/>
    public override void reset_state()
    {
        foreach (var metric in All)
            metric.reset_state();
    }

    /// <summary>Names and values; a name that occurs again gets a number, or <c>weighted_</c> before it.</summary>
    private IEnumerable<(string Name, Tensor Value)> Results()
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
