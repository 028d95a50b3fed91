namespace Tensorflow.Keras.Tuners;

/// <summary>The metrics of a trial, by name. Source: keras_tuner.engine.metrics_tracking.MetricsTracker.</summary>
public sealed class MetricsTracker
{
    private readonly OrderedDictionary<string, MetricHistory> _metrics = new(StringComparer.Ordinal);

    internal MetricsTracker()
    {
    }

    /// <summary>The metrics in the order in which they were reported.</summary>
    public IReadOnlyDictionary<string, MetricHistory> metrics => _metrics;

    /// <summary>Whether there is a metric.</summary>
    /// <param name="name">Its name.</param>
    public bool exists(string name) => _metrics.ContainsKey(name);

    /// <summary>Makes a metric known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="direction"><c>min</c> or <c>max</c>; what Keras says of the name otherwise, or <c>min</c>.</param>
    /// <exception cref="ValueError">There is one already, or the direction is neither.</exception>
    public void register(string name, string? direction = null)
    {
        if (exists(name))
            throw new ValueError($"Metric already exists: {name}");
        _metrics[name] = new MetricHistory(direction ?? MetricDirection.Of(name) ?? "min");
    }

    /// <summary>Adds a value.</summary>
    /// <param name="name">The metric, which becomes known if it is new.</param>
    /// <param name="value">The value.</param>
    /// <param name="step">The step it was observed at.</param>
    public void update(string name, double value, int step = 0)
    {
        if (!exists(name))
            register(name);
        _metrics[name].Update([value], step);
    }

    /// <summary>The observations of a metric in the order of their steps.</summary>
    /// <exception cref="ValueError">There is no such metric.</exception>
    public IReadOnlyList<MetricObservation> get_history(string name) => Of(name).get_history();

    /// <summary>The best value of a metric.</summary>
    /// <inheritdoc cref="get_history"/>
    public double? get_best_value(string name) => Of(name).get_best_value();

    /// <summary>The first step with the best value of a metric.</summary>
    /// <inheritdoc cref="get_history"/>
    public int? get_best_step(string name) => Of(name).get_best_step();

    /// <summary>The value of a metric at the last step.</summary>
    /// <inheritdoc cref="get_history"/>
    public double? get_last_value(string name) => Of(name).get_last_value();

    /// <summary>Whether a metric is to be small or large: <c>min</c> or <c>max</c>.</summary>
    /// <inheritdoc cref="get_history"/>
    public string get_direction(string name) => Of(name).direction;

    internal Dictionary<string, object?> get_config() => new() { ["metrics"] = _metrics.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value.get_config()) };

    internal static MetricsTracker From(StateReader state)
    {
        var tracker = new MetricsTracker();
        var metrics = state.Map("metrics");
        foreach (var name in metrics.Keys)
            tracker._metrics[name] = MetricHistory.From(metrics.Map(name));
        return tracker;
    }

    private MetricHistory Of(string name) => _metrics.TryGetValue(name, out var history)
        ? history
        : throw new ValueError($"Unknown metric: {name}. Known are: {string.Join(", ", _metrics.Keys)}.");
}
