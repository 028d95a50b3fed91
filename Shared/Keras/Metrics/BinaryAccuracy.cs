using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>How often predicted probabilities, rounded at a threshold, equal labels.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="threshold">The probability above which the prediction is 1.</param>
[KerasExport("metrics")]
public partial class BinaryAccuracy(string? name = "binary_accuracy", DTypePolicy? dtype = null, double threshold = 0.5)
    : MeanMetricWrapper((y_true, y_pred) => binary_accuracy(y_true, y_pred, threshold), name, dtype)
{

    /// <summary>Whether predicted probabilities, rounded at a threshold, equal labels.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="threshold">The probability above which the prediction is 1.</param>
    /// <returns>1 for a right prediction, 0 for a wrong one.</returns>
    [KerasExport("metrics")]
    public static Tensor binary_accuracy(Tensor y_true, Tensor y_pred, double threshold = 0.5)
    {
        y_true = y_true.As(y_pred.dtype);
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true, y_pred);
        var rounded = (y_pred > TensorMath.Scalar(threshold, y_pred.dtype)).As(y_true.dtype);
        return tf.equal(y_true, rounded).As(BackendConfig.FloatX);
    }
}
