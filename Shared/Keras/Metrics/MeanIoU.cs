using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Metrics;

/// <summary>The intersection over union of labels and predictions, averaged over all classes.</summary>
/// <param name="num_classes">The number of classes.</param>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
/// <param name="ignore_class">A class whose elements do not count, such as -1 for "void".</param>
/// <param name="sparse_y_true">Whether labels are class numbers rather than one-hot.</param>
/// <param name="sparse_y_pred">Whether predictions are class numbers rather than distributions.</param>
/// <param name="axis">The axis of the classes in what is not sparse.</param>
[KerasExport("metrics")]
[ConfigKeys("num_classes", "name", "dtype")]
public partial class MeanIoU(
    int num_classes, string? name = null, DTypePolicy? dtype = null, int? ignore_class = null, bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1)
    : IoU(num_classes, [.. Enumerable.Range(0, num_classes)], name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis)
{
}
