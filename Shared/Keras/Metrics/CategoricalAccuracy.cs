using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often the most probable class is that of the one-hot label.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class CategoricalAccuracy(string? name = "categorical_accuracy", DTypePolicy? dtype = null)
    : MeanMetricWrapper(categorical_accuracy, name, dtype)
{
    /// <summary>Whether the most probable class is that of the one-hot label.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <returns>1 for a right prediction, 0 for a wrong one.</returns>
    [KerasExport("metrics")]
    public static Tensor categorical_accuracy(Tensor y_true, Tensor y_pred)
    {
        y_true = tf.math.argmax(y_true, axis: -1);
        if (y_true.shape.ndim == y_pred.shape.ndim)
        {
            var squeezed = tf.squeeze(y_true, axis: -1);
            return tf.reshape(tf.equal(squeezed, tf.math.argmax(y_pred, axis: -1)).As(BackendConfig.FloatX), y_true.shape);
        }
        return tf.equal(y_true, tf.math.argmax(y_pred, axis: -1)).As(BackendConfig.FloatX);
    }
}
