
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean crossentropy of class numbers and predicted distributions.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
/// <param name="axis">The axis of the classes.</param>
[KerasExport("metrics")]
public partial class SparseCategoricalCrossentropy(string? name = "sparse_categorical_crossentropy", DTypePolicy? dtype = null, bool from_logits = false, int axis = -1)
    : MeanMetricWrapper((y_true, y_pred) => Tensorflow.Keras.Losses.SparseCategoricalCrossentropy.sparse_categorical_crossentropy(y_true, y_pred, from_logits, axis: axis), name, dtype)
{
}
