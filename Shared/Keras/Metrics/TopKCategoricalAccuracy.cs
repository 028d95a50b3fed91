using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the class of the one-hot label is among the most probable ones.</summary>
/// <param name="k">How many of the most probable classes count.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class TopKCategoricalAccuracy(int k = 5, string? name = "top_k_categorical_accuracy", DTypePolicy? dtype = null)
    : MeanMetricWrapper((y_true, y_pred) => top_k_categorical_accuracy(y_true, y_pred, k), name, dtype)
{

    /// <summary>Whether the class of the one-hot label is among the most probable ones.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="k">How many of the most probable classes count.</param>
    /// <returns>1 for a right prediction, 0 for a wrong one.</returns>
    [KerasExport("metrics")]
    public static Tensor top_k_categorical_accuracy(Tensor y_true, Tensor y_pred, int k = 5)
    {
        return TopK.Matches(tf.math.argmax(y_true.As(y_pred.dtype), axis: -1), y_pred, k);
    }
}
