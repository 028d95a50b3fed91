using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The intersection over union of one-hot labels and predicted distributions, averaged over classes.</summary>
/// <param name="num_classes">The number of classes.</param>
/// <param name="target_class_ids">The classes to average over.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="ignore_class">A class whose elements do not count, such as -1 for "void".</param>
/// <param name="sparse_y_pred">Whether predictions are class numbers rather than distributions.</param>
/// <param name="axis">The axis of the classes in what is not sparse.</param>
[KerasExport("metrics")]
[ConfigKeys("num_classes", "target_class_ids", "name", "dtype")]
public partial class OneHotIoU(
    int num_classes, int[] target_class_ids, string? name = null, DTypePolicy? dtype = null, int? ignore_class = null, bool sparse_y_pred = false, int axis = -1)
    : IoU(num_classes, target_class_ids, name, dtype, ignore_class, sparse_y_true: false, sparse_y_pred, axis)
{
}
