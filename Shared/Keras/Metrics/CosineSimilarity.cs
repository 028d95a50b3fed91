using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The mean cosine of the angle between labels and predictions: 1 where they point the same way.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="axis">The axis along which vectors lie.</param>
[KerasExport("metrics")]
public partial class CosineSimilarity(string? name = "cosine_similarity", DTypePolicy? dtype = null, [ConfigForgotten] int axis = -1)
    : MeanMetricWrapper((y_true, y_pred) => -Tensorflow.Keras.Losses.CosineSimilarity.cosine_similarity(y_true, y_pred, axis), name, dtype);
