using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>The three ways in which an optimizer keeps gradients small.</summary>
internal static class GradientClipping
{
    /// <summary>Each gradient scaled down to this norm where it is longer.</summary>
    public static Tensor[] ByNorm(Tensor[] gradients, double norm) => Array.ConvertAll(gradients, gradient => tf.clip_by_norm(gradient, norm));

    /// <summary>Each element within ±limit.</summary>
    public static Tensor[] ByValue(Tensor[] gradients, double limit) => Array.ConvertAll(gradients, gradient => tf.clip_by_value(gradient, -limit, limit));

    /// <summary>All gradients scaled down together where their common norm is larger.</summary>
    public static Tensor[] ByGlobalNorm(Tensor[] gradients, double norm)
    {
        var squares = gradients.Select(static gradient => tf.reduce_sum(tf.square(gradient)));
        var length = tf.sqrt(tf.reduce_sum(tf.stack(squares)));
        // Not a number where the length is infinite, as in Keras.
        var scale = norm * tf.minimum(1.0 / length, 1.0 / norm) + (length - length);
        return Array.ConvertAll(gradients, gradient => gradient * scale);
    }
}
