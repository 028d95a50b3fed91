using System.Collections;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras;

/// <summary>The <c>metrics</c> of <c>compile</c>: <c>["accuracy", keras.metrics.Precision()]</c>, an array of names or metrics, or a single one.</summary>
[CollectionBuilder(typeof(MetricsArg), nameof(Create))]
public sealed class MetricsArg : IReadOnlyList<MetricArg>
{
    private readonly MetricArg[] _items;

    private MetricsArg(MetricArg[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public MetricArg this[int index] => _items[index];

    /// <summary>Builds the list from a collection expression.</summary>
    public static MetricsArg Create(ReadOnlySpan<MetricArg> items) => new(items.ToArray());

    /// <summary>A single metric by its name in Keras.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    public static implicit operator MetricsArg?(string? name) => name is null ? null : new MetricsArg([name]);

    /// <summary>Metrics by their names in Keras.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    public static implicit operator MetricsArg?(string[]? names) => names is null ? null : new MetricsArg(Array.ConvertAll(names, static n => (MetricArg)n));

    /// <summary>A single metric.</summary>
    public static implicit operator MetricsArg?(Metric? metric) => metric is null ? null : new MetricsArg([metric]);

    /// <summary>Metrics.</summary>
    public static implicit operator MetricsArg?(Metric[]? metrics) => metrics is null ? null : new MetricsArg(Array.ConvertAll(metrics, static m => (MetricArg)m));

    /// <summary>Metrics of any kind.</summary>
    public static implicit operator MetricsArg?(IMetricFunc[]? metrics) => metrics is null ? null : new MetricsArg(Array.ConvertAll(metrics, MetricArg.From));

    /// <inheritdoc/>
    public IEnumerator<MetricArg> GetEnumerator() => ((IEnumerable<MetricArg>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
