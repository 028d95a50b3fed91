
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean hinge loss.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class Hinge(string? name = "hinge", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.Hinge.hinge, name, dtype);
