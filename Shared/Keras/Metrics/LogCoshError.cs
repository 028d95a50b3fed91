
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean logarithm of the hyperbolic cosine of the differences.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class LogCoshError(string? name = "logcosh", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.LogCosh.log_cosh, name, dtype);
