using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of the absolute differences.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
[ConfigNames("mae", "MAE")]
public partial class MeanAbsoluteError(string? name = "mean_absolute_error", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.MeanAbsoluteError.mean_absolute_error, name, dtype);
