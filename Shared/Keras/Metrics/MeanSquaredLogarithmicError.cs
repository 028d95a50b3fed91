using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean of the squared differences of the logarithms.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
[ConfigNames("msle", "MSLE")]
public partial class MeanSquaredLogarithmicError(string? name = "mean_squared_logarithmic_error", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.MeanSquaredLogarithmicError.mean_squared_logarithmic_error, name, dtype);
