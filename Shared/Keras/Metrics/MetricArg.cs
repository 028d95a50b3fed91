using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>One of the <c>metrics</c> of <c>compile</c>: a name such as <c>"accuracy"</c>, a metric, or a function of labels and predictions.</summary>
public sealed partial class MetricArg
{
    private readonly Metric? _metric;

    private MetricArg(Metric? metric, string? name) => (_metric, Name) = (metric, name);

    /// <summary>The name that was given, when it was one.</summary>
    public string? Name { get; }

    /// <summary>A metric by its name in Keras; <c>"accuracy"</c> and <c>"acc"</c> are settled by the shapes of labels and predictions.</summary>
    /// <exception cref="ValueError">No metric has this name.</exception>
    public static implicit operator MetricArg(string name) =>
        name.ToLowerInvariant() is "accuracy" or "acc" ? new MetricArg(null, name) : new MetricArg(MetricRegistry.Make(name), name);

    /// <summary>A metric.</summary>
    public static implicit operator MetricArg(Metric metric) => new(metric, null);

    /// <summary>A function that gives a value for each sample.</summary>
    public static implicit operator MetricArg(Func<Tensor, Tensor, Tensor> function) => Of(function, function);

    /// <summary>A function of Keras, such as <c>keras.metrics.categorical_accuracy</c>.</summary>
    public static implicit operator MetricArg(LossFunction function) => Of(function.Invoke, function);

    /// <summary>A metric of any kind; interfaces have no implicit conversions.</summary>
    public static MetricArg From(IMetricFunc metric) => new(metric as Metric ?? new ForeignMetric(metric), null);

    /// <summary>The metric for labels and predictions of these shapes.</summary>
    public Metric Resolve(Shape y_true, Shape y_pred)
    {
        if (_metric is not null)
            return _metric;
        return OutputKinds.Of(y_true, y_pred) switch
        {
            OutputKind.Binary => new BinaryAccuracy(name: Name),
            OutputKind.SparseCategorical => new SparseCategoricalAccuracy(name: Name),
            _ => new CategoricalAccuracy(name: Name),
        };
    }

    private static MetricArg Of(Func<Tensor, Tensor, Tensor> function, Delegate named) => new(MeanMetricWrapper.Of(function, named), null);
}
