namespace Tensorflow.Keras.Trainers;

/// <summary>What <c>compile</c> was called with, as files have it.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="LossWeights">A factor for each loss.</param>
/// <param name="Metrics">Metrics that do not look at weights.</param>
/// <param name="WeightedMetrics">Those that do.</param>
internal sealed record CompileArguments(LossArg? Loss, LossWeightsArg? LossWeights, MetricsArg? Metrics, MetricsArg? WeightedMetrics);
