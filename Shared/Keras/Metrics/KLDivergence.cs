
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean Kullback-Leibler divergence.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class KLDivergence(string? name = "kl_divergence", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.KLDivergence.kl_divergence, name, dtype);
