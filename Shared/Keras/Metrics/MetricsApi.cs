using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics
{
    public sealed partial class MetricsApi
    {
        /// <inheritdoc cref="metrics.get(object?)"/>
        public Metric? get(object? identifier) => metrics.get(identifier);

        /// <inheritdoc cref="metrics.serialize(Metric)"/>
        public Dictionary<string, object?> serialize(Metric metric) => metrics.serialize(metric);

        /// <inheritdoc cref="metrics.deserialize"/>
        public Metric deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => metrics.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class metrics
    {
        /// <summary>The metric that a name, a config, a function or a metric stands for; <see langword="null"/> for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static Metric? get(object? identifier) => identifier is Delegate given && Utils.ExportedFunctions.Loss(given) is { } function
            ? Tensorflow.Keras.Metrics.MeanMetricWrapper.Of(function, given)
            : KnownObjects.Metrics.Get(identifier);

        /// <summary>The metric with a name, which becomes its name in logs.</summary>
        /// <exception cref="ValueError">No metric has this name.</exception>
        internal static Metric Named(string name)
        {
            var metric = KnownObjects.Metrics.Make(name);
            metric.name = name;
            return metric;
        }

        /// <summary>The config that makes an equal metric.</summary>
        public static Dictionary<string, object?> serialize(Metric metric) => ObjectWriter.Object(metric);

        /// <summary>The metric that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static Metric deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Metrics.Deserialize(config, custom_objects);
    }
}
