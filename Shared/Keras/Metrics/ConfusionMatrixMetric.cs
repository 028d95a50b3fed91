using Tensorflow.Keras.Utils;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The base of the metrics that compare sets of elements class by class: it sums up the confusion matrix.</summary>
public abstract class ConfusionMatrixMetric : Metric
{
    private protected ConfusionMatrixMetric(
        int numClasses, string? name, DTypePolicy? dtype, int? ignoreClass, bool sparseTrue, bool sparsePred, int axis) : base(name, dtype ?? TF_DataType.TF_FLOAT)
    {
        (num_classes, ignore_class, sparse_y_true, sparse_y_pred, this.axis) = (numClasses, ignoreClass, sparseTrue, sparsePred, axis);
        total_cm = add_variable((numClasses, numClasses), name: "total_confusion_matrix");
    }

    /// <summary>The number of classes.</summary>
    public int num_classes { get; }

    /// <summary>A class whose elements do not count, if any.</summary>
    public int? ignore_class { get; }

    /// <summary>Whether labels are class numbers rather than one-hot.</summary>
    public bool sparse_y_true { get; }

    /// <summary>Whether predictions are class numbers rather than distributions.</summary>
    public bool sparse_y_pred { get; }

    /// <summary>The axis of the classes in what is not sparse.</summary>
    public int axis { get; }

    /// <summary>How often each class (row) was predicted as each class (column).</summary>
    public ResourceVariable total_cm { get; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var labels = tf.reshape((sparse_y_true ? y_true : tf.math.argmax(y_true, axis)).As(TF_DataType.TF_INT32), -1);
        var predictions = tf.reshape((sparse_y_pred ? y_pred : tf.math.argmax(y_pred, axis)).As(TF_DataType.TF_INT32), -1);
        var weights = sample_weight?.As(dtype) ?? TensorMath.Scalar(1, dtype);
        if (weights.shape.ndim > 1)
            weights = tf.reshape(weights, -1);
        weights = tf.broadcast_to(weights, labels.shape);
        if (ignore_class is { } ignored)
        {
            var valid = tf.not_equal(labels, ignored);
            labels *= valid.As(labels.dtype);
            predictions *= valid.As(predictions.dtype);
            weights *= valid.As(dtype);
        }
        var positions = labels * num_classes + predictions;
        var counts = Ops.ScatterAdd(weights.As(total_cm.dtype).Value, positions.Value, num_classes * num_classes);
        total_cm.assign_add(tf.reshape(new Tensor(counts), total_cm.shape));
    }
}
