using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>
/// One of the <c>metrics</c> of <c>compile</c>: a name such as <c>"accuracy"</c>, a metric, or a function of labels and predictions; or several in brackets, for one of several outputs.
/// </summary>
[CollectionBuilder(typeof(MetricArg), nameof(Create))]
public sealed partial class MetricArg : IEnumerable<MetricArg>
{
    private readonly Metric? _metric;
    private readonly MetricArg?[]? _list;

    private MetricArg(Metric? metric, string? name, MetricArg?[]? list = null) => (_metric, Name, _list) = (metric, name, list);

    /// <summary>The name that was given, when it was one.</summary>
    public string? Name { get; }

    /// <summary>A metric by its name in Keras; <c>"accuracy"</c> and <c>"acc"</c> are settled by the shapes of labels and predictions.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator MetricArg?(string? name) =>
        name is null ? null : name.ToLowerInvariant() is "accuracy" or "acc" ? new MetricArg(null, name) : new MetricArg(metrics.Named(name), name);

    /// <summary>A metric.</summary>
    [return: NotNullIfNotNull(nameof(metric))]
    public static implicit operator MetricArg?(Metric? metric) => metric is null ? null : new(metric, null);

    /// <summary>A function that gives a value for each sample.</summary>
    public static implicit operator MetricArg(Func<Tensor, Tensor, Tensor> function) => Of(function, function);

    /// <summary>A function of Keras, such as <c>keras.metrics.categorical_accuracy</c>.</summary>
    public static implicit operator MetricArg(LossFunction function) => Of(function.Invoke, function);

    /// <summary>Several names, for one output.</summary>
    /// <exception cref="ValueError">No metric has one of these names.</exception>
    [return: NotNullIfNotNull(nameof(names))]
    public static implicit operator MetricArg?(string[]? names) => names is null ? null : new(null, null, Array.ConvertAll(names, static name => (MetricArg?)name));

    /// <summary>Several metrics, for one output.</summary>
    [return: NotNullIfNotNull(nameof(metrics))]
    public static implicit operator MetricArg?(Metric[]? metrics) => metrics is null ? null : new(null, null, Array.ConvertAll(metrics, static metric => (MetricArg?)metric));

    /// <summary>Several metrics, for one output, from a collection expression.</summary>
    public static MetricArg Create(ReadOnlySpan<MetricArg?> items) => new(null, null, items.ToArray());

    /// <summary>A metric of any kind; interfaces have no implicit conversions.</summary>
    public static MetricArg From(IMetricFunc metric) => new(metric as Metric ?? new ForeignMetric(metric), null);

    /// <summary>The metric for labels and predictions of these shapes.</summary>
    /// <exception cref="ValueError">These are several.</exception>
    public Metric Resolve(Shape y_true, Shape y_pred)
    {
        if (_list is not null)
            throw new ValueError($"One metric was expected. Received: {this}.");
        if (_metric is not null)
            return _metric;
        return OutputKinds.Of(y_true, y_pred) switch
        {
            OutputKind.Binary => new BinaryAccuracy(name: Name),
            OutputKind.SparseCategorical => new SparseCategoricalAccuracy(name: Name),
            _ => new CategoricalAccuracy(name: Name),
        };
    }

    /// <summary>The metrics in brackets, or the only one.</summary>
    public IEnumerator<MetricArg> GetEnumerator() => (_list?.OfType<MetricArg>() ?? [this]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python shows it.</summary>
    public override string ToString() => _list is not null ? $"[{string.Join(", ", _list.Select(Shown))}]" : Name is null ? $"{_metric}" : $"'{Name}'";

    /// <summary>The metric; nothing where several were given, or a name that the shapes of labels and predictions settle.</summary>
    internal Metric? Metric => _metric;

    /// <summary>Whether these are several in brackets.</summary>
    internal bool IsList => _list is not null;

    /// <summary>An entry as Python shows it.</summary>
    internal static string Shown(MetricArg? item) => item?.ToString() ?? "None";

    private static MetricArg Of(Func<Tensor, Tensor, Tensor> function, Delegate named) => new(MeanMetricWrapper.Of(function, named), null);
}
