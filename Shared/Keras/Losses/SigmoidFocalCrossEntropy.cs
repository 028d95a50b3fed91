using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>The focal crossentropy of TensorFlow Addons, summed over the labels of a sample; <see cref="BinaryFocalCrossentropy"/> is Keras' own.</summary>
/// <param name="from_logits">Whether the predictions are logits rather than probabilities.</param>
/// <param name="alpha">The weight of class 1; class 0 has 1 - alpha.</param>
/// <param name="gamma">How strongly well predicted samples are played down.</param>
/// <param name="reduction"><c>"sum_over_batch_size"</c>, <c>"sum"</c> or <c>"none"</c>.</param>
/// <param name="name">A name.</param>
[KerasExport("losses")]
public partial class SigmoidFocalCrossEntropy(
    bool from_logits = false, double alpha = 0.25, double gamma = 2.0, string? reduction = "none", string? name = "sigmoid_focal_crossentropy")
    : LossFunctionWrapper((y_true, y_pred) => Compute(y_true, y_pred, from_logits, alpha, gamma), reduction, name)
{
    private static Tensor Compute(Tensor y_true, Tensor y_pred, bool fromLogits, double alpha, double gamma)
    {
        var crossentropy = Crossentropies.Binary(y_true, y_pred, fromLogits);
        var probability = fromLogits ? tf.sigmoid(y_pred) : y_pred;
        var rightness = y_true * probability + (1.0 - y_true) * (1.0 - probability);
        var weight = y_true * alpha + (1.0 - y_true) * (1 - alpha);
        return tf.reduce_sum(weight * tf.pow(1.0 - rightness, TensorMath.Scalar(gamma, y_pred.dtype)) * crossentropy, axis: -1);
    }
}
