using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of the squared differences.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
[ConfigNames("mse", "MSE")]
public partial class MeanSquaredError(string? name = "mean_squared_error", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.MeanSquaredError.mean_squared_error, name, dtype);
