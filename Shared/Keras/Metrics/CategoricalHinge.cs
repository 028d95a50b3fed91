
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean categorical hinge loss.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class CategoricalHinge(string? name = "categorical_hinge", DTypePolicy? dtype = null)
    : MeanMetricWrapper(Tensorflow.Keras.Losses.CategoricalHinge.categorical_hinge, name, dtype);
