
namespace Tensorflow.Keras.Metrics;

/// <summary>The mean crossentropy of one-hot labels and predicted distributions.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
/// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
/// <param name="axis">The axis of the classes.</param>
[KerasExport("metrics")]
public partial class CategoricalCrossentropy(string? name = "categorical_crossentropy", DTypePolicy? dtype = null, bool from_logits = false, double label_smoothing = 0, int axis = -1)
    : MeanMetricWrapper((y_true, y_pred) => Tensorflow.Keras.Losses.CategoricalCrossentropy.categorical_crossentropy(y_true, y_pred, from_logits, label_smoothing, axis), name, dtype)
{
}
