using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Metrics;

/// <summary>The intersection over union of labels 0 and 1 and predicted probabilities.</summary>
/// <param name="target_class_ids">The classes to average over: 0 and 1 when left out.</param>
/// <param name="threshold">The probability from which on the prediction is 1.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
[ConfigKeys("target_class_ids", "threshold", "name", "dtype")]
public partial class BinaryIoU(int[]? target_class_ids = null, double threshold = 0.5, string? name = null, DTypePolicy? dtype = null)
    : IoU(2, target_class_ids ?? [0, 1], name, dtype)
{
    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        base.update_state(y_true, (y_pred.As(dtype) >= TensorMath.Scalar(threshold, dtype)).As(dtype), sample_weight);
}
