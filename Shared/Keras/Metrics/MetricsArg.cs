using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras;

/// <summary>
/// The <c>metrics</c> of <c>compile</c>: <c>["accuracy", keras.metrics.Precision()]</c>, an array of names or metrics, or a single one. For a model of several outputs an entry for each,
/// <c>["accuracy", ["mae", "mse"]]</c>, or a dictionary by the names of the outputs, <c>new() { ["priority"] = ["accuracy"] }</c>. An output without metrics has <see langword="null"/>.
/// </summary>
[CollectionBuilder(typeof(MetricsArg), nameof(Create))]
public sealed class MetricsArg : IReadOnlyList<MetricArg?>
{
    private readonly List<MetricArg?> _items;
    private readonly List<string>? _keys;

    /// <summary>A dictionary without entries: <c>new() { ["priority"] = ["accuracy"] }</c>.</summary>
    public MetricsArg() => (_items, _keys) = ([], []);

    private MetricsArg(params MetricArg?[] items) => _items = [.. items];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public MetricArg? this[int index] => _items[index];

    /// <summary>The metrics of an output of a dictionary.</summary>
    /// <exception cref="KeyNotFoundException">There are none of that name.</exception>
    /// <exception cref="ValueError">They are set on a list.</exception>
    public MetricArg? this[string output]
    {
        get => _keys?.IndexOf(output) is >= 0 and var index ? _items[index] : throw new KeyNotFoundException($"'{output}'. There are: {string.Join(", ", Keys)}.");
        set
        {
            if (_keys is null)
                throw new ValueError($"A list of metrics takes no name. Received: '{output}' for metrics={this}.");
            if (_keys.IndexOf(output) is >= 0 and var index)
            {
                _items[index] = value;
                return;
            }
            _keys.Add(output);
            _items.Add(value);
        }
    }

    /// <summary>Builds the list from a collection expression.</summary>
    public static MetricsArg Create(ReadOnlySpan<MetricArg?> items) => new(items.ToArray());

    /// <summary>A single metric by its name in Keras.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator MetricsArg?(string? name) => name is null ? null : new MetricsArg((MetricArg?)name);

    /// <summary>Metrics by their names in Keras.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator MetricsArg?(string[]? names) => names is null ? null : new MetricsArg(Array.ConvertAll(names, static n => (MetricArg?)n));

    /// <summary>A list of names for each output.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator MetricsArg?(string[][]? names) => names is null ? null : new MetricsArg(Array.ConvertAll(names, static n => (MetricArg?)n));

    /// <summary>A single metric.</summary>
    [return: NotNullIfNotNull(nameof(metric))]
    public static implicit operator MetricsArg?(Metric? metric) => metric is null ? null : new MetricsArg((MetricArg?)metric);

    /// <summary>Metrics.</summary>
    [return: NotNullIfNotNull(nameof(metrics))]
    public static implicit operator MetricsArg?(Metric[]? metrics) => metrics is null ? null : new MetricsArg(Array.ConvertAll(metrics, static m => (MetricArg?)m));

    /// <summary>Metrics of any kind.</summary>
    [return: NotNullIfNotNull(nameof(metrics))]
    public static implicit operator MetricsArg?(IMetricFunc[]? metrics) => metrics is null ? null : new MetricsArg(Array.ConvertAll(metrics, static m => (MetricArg?)MetricArg.From(m)));

    /// <summary>Names of metrics by the names of outputs.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator MetricsArg?(Dictionary<string, string>? names) => names is null ? null : Map(names, static name => name);

    /// <summary>Several names of metrics by the names of outputs.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator MetricsArg?(Dictionary<string, string[]>? names) => names is null ? null : Map(names, static name => name);

    /// <summary>Metrics by the names of outputs.</summary>
    [return: NotNullIfNotNull(nameof(metrics))]
    public static implicit operator MetricsArg?(Dictionary<string, Metric>? metrics) => metrics is null ? null : Map(metrics, static metric => metric);

    /// <inheritdoc/>
    public IEnumerator<MetricArg?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python shows it.</summary>
    public override string ToString() => _keys is null
        ? $"[{string.Join(", ", _items.Select(MetricArg.Shown))}]"
        : $"{{{string.Join(", ", _keys.Zip(_items, static (key, item) => $"'{key}': {MetricArg.Shown(item)}"))}}}";

    /// <summary>Whether the metrics go by the names of outputs.</summary>
    internal bool HasKeys => _keys is not null;

    /// <summary>The names of the outputs.</summary>
    internal IReadOnlyList<string> Keys => _keys ?? [];

    private static MetricsArg Map<T>(Dictionary<string, T> parts, Func<T, MetricArg?> convert)
    {
        var map = new MetricsArg();
        foreach (var (key, part) in parts)
            map[key] = convert(part);
        return map;
    }
}
