using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of the absolute differences in percent of the labels.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
[ConfigNames("mape", "MAPE")]
public partial class MeanAbsolutePercentageError(string? name = "mean_absolute_percentage_error", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.MeanAbsolutePercentageError.mean_absolute_percentage_error, name, dtype);
