
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean Poisson loss.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class Poisson(string? name = "poisson", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.Poisson.poisson, name, dtype);
