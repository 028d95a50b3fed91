using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The intersection over union of labels and predictions, averaged over classes.</summary>
[KerasExport("metrics")]
public partial class IoU : ConfusionMatrixMetric
{
    /// <summary>The intersection over union of labels and predictions, averaged over classes.</summary>
    /// <param name="num_classes">The number of classes.</param>
    /// <param name="target_class_ids">The classes to average over.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
    /// <param name="ignore_class">A class whose elements do not count, such as -1 for "void".</param>
    /// <param name="sparse_y_true">Whether labels are class numbers rather than one-hot.</param>
    /// <param name="sparse_y_pred">Whether predictions are class numbers rather than distributions.</param>
    /// <param name="axis">The axis of the classes in what is not sparse.</param>
    /// <exception cref="ValueError">A target class is out of range.</exception>
    public IoU(
        int num_classes, int[] target_class_ids, string? name = null, DTypePolicy? dtype = null, int? ignore_class = null, bool sparse_y_true = true,
        bool sparse_y_pred = true, int axis = -1)
        : base(num_classes, name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis)
    {
        if (target_class_ids.Max() >= num_classes)
            throw new ValueError($"Target class id {target_class_ids.Max()} is out of range, which is [0, {num_classes}).");
        this.target_class_ids = [.. target_class_ids];
    }

    /// <summary>The classes to average over.</summary>
    public int[] target_class_ids { get; }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var matrix = total_cm.value().As(dtype);
        var right = tf.linalg.diag_part(matrix);
        var union = tf.reduce_sum(matrix, axis: 0) + tf.reduce_sum(matrix, axis: 1) - right;
        var ids = new Tensor(TensorValue.From<int>(target_class_ids, target_class_ids.Length));
        (right, union) = (tf.gather(right, ids), tf.gather(union, ids));
        var epsilon = TensorMath.Scalar(BackendConfig.Epsilon, dtype);
        var present = tf.reduce_sum((union > TensorMath.Scalar(1e-9, dtype)).As(dtype));
        return tf.reduce_sum(right / (union + epsilon)) / (present + epsilon);
    }
}
