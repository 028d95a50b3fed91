using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the most probable class is the label.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class SparseCategoricalAccuracy(string? name = "sparse_categorical_accuracy", DTypePolicy? dtype = null)
    : MeanMetricWrapper(sparse_categorical_accuracy, name, dtype)
{
    /// <summary>Whether the most probable class is the label.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <returns>1 for a right prediction, 0 for a wrong one.</returns>
    [KerasExport("metrics")]
    public static Tensor sparse_categorical_accuracy(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        var shape = y_true.shape;
        var column = shape.ndim == y_pred.shape.ndim && shape[-1] == 1;
        if (column)
            y_true = tf.squeeze(y_true, axis: -1);
        var matches = tf.equal(y_true, tf.math.argmax(y_pred, axis: -1).As(y_true.dtype)).As(BackendConfig.FloatX);
        if (column)
            matches = tf.reshape(matches, shape);
        return matches.shape.ndim > 1 && matches.shape[-1] == 1 ? tf.squeeze(matches, axis: -1) : matches;
    }
}
