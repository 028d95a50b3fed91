using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Losses;

/// <summary>A distribution over a single class is always 1: training on it learns nothing, and that is worth a word.</summary>
internal static class ClassCountWarning
{
    /// <summary>Warns when the predictions have one class only.</summary>
    public static void Check(string loss, Tensor predictions)
    {
        if (predictions.shape.ndim > 0 && predictions.shape[-1] == 1)
        {
            Warnings.Warn(
                $"In loss {loss}, expected y_pred.shape to be (batch_size, num_classes) with num_classes > 1. " +
                $"Received: y_pred.shape={ShapeText.Describe(predictions.shape)}. Consider using 'binary_crossentropy' if you only have 2 classes.");
        }
    }
}
