using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean binary crossentropy.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
/// <param name="label_smoothing">How much of each label is spread evenly over all classes.</param>
[KerasExport("metrics")]
[ConfigNames("bce", "BCE")]
public partial class BinaryCrossentropy(string? name = "binary_crossentropy", DTypePolicy? dtype = null, bool from_logits = false, double label_smoothing = 0)
    : MeanMetricWrapper((y_true, y_pred) => Tensorflow.Keras.Losses.BinaryCrossentropy.binary_crossentropy(y_true, y_pred, from_logits, label_smoothing), name, dtype)
{
}
