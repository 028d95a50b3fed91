using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The labels that hinge losses take: -1 and 1.</summary>
internal static class HingeLabels
{
    /// <summary>Labels that are all 0 or 1 become -1 and 1; others stay as they are.</summary>
    public static Tensor Convert(Tensor labels)
    {
        var zero = tf.equal(labels, TensorMath.Scalar(0, labels.dtype));
        var one = tf.equal(labels, TensorMath.Scalar(1, labels.dtype));
        var binary = tf.reduce_all(tf.logical_or(zero, one));
        return tf.where(binary, 2.0 * labels - 1.0, labels);
    }
}
