using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>Whether the label is among the most probable classes.</summary>
internal static class TopK
{
    /// <summary>1 where it is, 0 where it is not.</summary>
    /// <param name="labels">The classes, (…).</param>
    /// <param name="predictions">The probabilities, (…, C).</param>
    /// <param name="k">How many of the most probable classes count.</param>
    public static Tensor Matches(Tensor labels, Tensor predictions, int k)
    {
        var shape = labels.shape;
        if (predictions.shape.ndim > 2)
            predictions = tf.reshape(predictions, (-1, predictions.shape[-1]));
        if (shape.ndim > 1)
            labels = tf.reshape(labels, -1);
        var matches = tf.math.in_top_k(labels.As(TF_DataType.TF_INT32), predictions, k).As(BackendConfig.FloatX);
        return shape.ndim > 1 ? tf.reshape(matches, shape) : matches;
    }
}
