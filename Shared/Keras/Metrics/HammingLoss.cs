using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The share of wrong labels, as TensorFlow Addons computes it.</summary>
[KerasExport("metrics")]
public partial class HammingLoss : MeanMetricWrapper
{
    private readonly string _mode;
    private readonly double? _threshold;

    /// <summary>The share of wrong labels.</summary>
    /// <param name="mode"><c>"multiclass"</c>, where a sample has one label, or <c>"multilabel"</c>.</param>
    /// <param name="threshold">The probability above which a label is predicted; the most probable is when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such mode.</exception>
    public HammingLoss(string mode, double? threshold = null, string? name = "hamming_loss", DTypePolicy? dtype = null)
        : base((y_true, y_pred) => Compute(y_true, y_pred, mode, threshold), name, dtype)
    {
        if (mode is not ("multiclass" or "multilabel"))
            throw new ValueError($"`mode` must be either 'multiclass' or 'multilabel'. Received: mode={mode}");
        (_mode, _threshold) = (mode, threshold);
    }

    private static Tensor Compute(Tensor y_true, Tensor y_pred, string mode, double? threshold)
    {
        var predicted = threshold is { } bound
            ? y_pred > TensorMath.Scalar(bound, y_pred.dtype)
            : tf.logical_and(y_pred >= tf.reduce_max(y_pred, axis: -1, keepdims: true), tf.abs(y_pred) > TensorMath.Scalar(1e-12, y_pred.dtype));
        var expected = tf.not_equal(y_true, TensorMath.Scalar(0, y_true.dtype));
        var right = mode == "multiclass" ? tf.logical_and(expected, predicted) : tf.equal(expected, predicted);
        var count = tf.reduce_sum(right.As(BackendConfig.FloatX), axis: -1);
        return mode == "multiclass" ? 1.0 - count : 1.0 - count / (double)y_pred.shape[-1];
    }
}
