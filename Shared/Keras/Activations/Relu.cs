using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>max(x, 0), or with arguments a line with another slope below the threshold and a bound above.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="negative_slope">The slope below the threshold.</param>
    /// <param name="max_value">The upper bound, if any.</param>
    /// <param name="threshold">Where the function starts to rise.</param>
    [KerasExport("activations")]
    public static Tensor relu(Tensor x, double negative_slope = 0.0, double? max_value = null, double threshold = 0.0)
    {
        if (negative_slope != 0 && max_value is null && threshold == 0)
            return tf.nn.leaky_relu(x, alpha: (float)negative_slope);
        var below = negative_slope == 0 ? null : tf.nn.relu(threshold == 0 ? -x : -x + threshold);
        Tensor result;
        if (threshold != 0)
            result = x * (x > TensorMath.Scalar(threshold, x.dtype)).As(x.dtype);
        else
            result = max_value == 6 ? tf.nn.relu6(x) : tf.nn.relu(x);
        if (max_value is { } bound && (threshold != 0 || bound != 6))
            result = result.Clip(0, bound);
        return below is null ? result : result - negative_slope * below;
    }
}
