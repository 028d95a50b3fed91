namespace Tensorflow.Keras.Metrics;

/// <summary>The error of metrics that take values where labels and predictions were given.</summary>
internal static class ValuesOnly
{
    /// <summary>What was received and how to mend it.</summary>
    public static TypeError Error(Metric metric) => new(
        $"{metric.GetType().Name}.update_state() takes values and their weights. Received: labels, predictions and weights. " +
        "Compute the values first, or use MeanMetricWrapper with the function that does.");
}
