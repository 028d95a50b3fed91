using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often predictions equal labels.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class Accuracy(string? name = "accuracy", DTypePolicy? dtype = null)
    : MeanMetricWrapper(accuracy, name, dtype)
{
    /// <summary>Whether predictions equal labels.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <returns>1 for a right prediction, 0 for a wrong one.</returns>
    public static Tensor accuracy(Tensor y_true, Tensor y_pred)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        return tf.equal(y_true, y_pred).As(BackendConfig.FloatX);
    }
}
