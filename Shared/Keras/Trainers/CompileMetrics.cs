using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The metrics that <c>compile</c> was given, as one: <c>model.metrics</c> has it after the loss, so that a train step of one's own can update and reset all in a loop.
/// They are made ready when labels and predictions are known. Source: keras.src.trainers.compile_utils.CompileMetrics.
/// </summary>
/// <param name="metrics">Those that do not look at sample weights.</param>
/// <param name="weightedMetrics">Those that do.</param>
/// <param name="outputNames">Gives the names of the model's outputs, if it has some.</param>
internal sealed class CompileMetrics(MetricsArg? metrics, MetricsArg? weightedMetrics, Func<IReadOnlyList<string>?> outputNames) : Metric("compile_metrics")
{
    private OutputMetrics[]? _plain;
    private OutputMetrics[]? _weighted;

    /// <summary>All metrics that exist so far.</summary>
    public IEnumerable<Metric> All => (_plain ?? []).Concat(_weighted ?? []).SelectMany(static output => output.Metrics);

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceVariable> variables => [.. All.SelectMany(static metric => metric.variables)];

    /// <summary>The names of the results; none before the first batch.</summary>
    public IEnumerable<string> ResultNames => Named().Keys;

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => Update(y_true, y_pred, sample_weight is null ? null : new Tensors(sample_weight));

    /// <inheritdoc/>
    /// <exception cref="ValueError">No batch was taken in yet.</exception>
    public override Tensor result() => _plain is null
        ? throw new ValueError("Cannot get result() since the metric has not yet been built. Update it with a batch first: update_state(y_true, y_pred).")
        : new MetricResults(Named().ToDictionary(static entry => entry.Key, static entry => entry.Value.result(), StringComparer.Ordinal));

    /// <inheritdoc/>
    public override void reset_state()
    {
        foreach (var metric in All)
            metric.reset_state();
    }

    /// <inheritdoc/>
    internal override void Update(Tensors y_true, Tensors y_pred, Tensors? sample_weight)
    {
        var outputs = new ModelOutputs(y_pred, outputNames());
        if (_plain is null || _weighted is null)
        {
            var plain = new OutputMetricsArg(metrics, "metrics").For(outputs);
            var weighted = new OutputMetricsArg(weightedMetrics, "weighted_metrics").For(outputs);
            var known = outputs.Targets(y_true, i => plain[i].Length + weighted[i].Length > 0);
            _plain = Resolve(plain, known, outputs);
            _weighted = Resolve(weighted, known, outputs);
        }
        var (first, second) = (_plain, _weighted);
        var targets = outputs.Targets(y_true, i => first[i].Metrics.Length + second[i].Metrics.Length > 0);
        var weights = outputs.SampleWeights(sample_weight);
        for (var i = 0; i < outputs.Count; i++)
        {
            foreach (var metric in first[i].Metrics)
                metric.update_state(targets[i]!, outputs.Predictions[i]);
        }
        for (var i = 0; i < outputs.Count; i++)
        {
            foreach (var metric in second[i].Metrics)
                metric.update_state(targets[i]!, outputs.Predictions[i], weights[i]);
        }
    }

    /// <summary>The metrics and the names of their results; of several outputs, the output's name comes first. A name that occurs again gets a number, or <c>weighted_</c> before it.</summary>
    private Dictionary<string, Metric> Named()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new Dictionary<string, Metric>(StringComparer.Ordinal);
        foreach (var output in _plain ?? [])
        {
            foreach (var metric in output.Metrics)
                Add(output.Prefix + metric.name, metric);
        }
        foreach (var output in _weighted ?? [])
        {
            foreach (var metric in output.Metrics)
                Add(counts.ContainsKey(output.Prefix + metric.name) ? $"{output.Prefix}weighted_{metric.name}" : output.Prefix + metric.name, metric);
        }
        return named;

        void Add(string name, Metric metric)
        {
            counts.TryGetValue(name, out var count);
            counts[name] = count + 1;
            named[count == 0 ? name : $"{name}_{count}"] = metric;
        }
    }

    private static OutputMetrics[] Resolve(MetricArg[][] given, Tensor?[] targets, ModelOutputs outputs) => [.. given.Select((metrics, i) => new OutputMetrics(
        outputs.Count > 1 && outputs.Names is { } names ? $"{names[i]}_" : "",
        Array.ConvertAll(metrics, metric => metric.Resolve(targets[i]!.shape, outputs.Predictions[i].shape))))];

    /// <summary>The metrics of an output.</summary>
    /// <param name="Prefix">What comes before their names.</param>
    /// <param name="Metrics">The metrics.</param>
    private sealed record OutputMetrics(string Prefix, Metric[] Metrics);
}
