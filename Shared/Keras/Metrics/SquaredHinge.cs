
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean squared hinge loss.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class SquaredHinge(string? name = "squared_hinge", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.SquaredHinge.squared_hinge, name, dtype);
