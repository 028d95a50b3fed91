using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x where it is positive, alpha (exp(x) - 1) elsewhere.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="alpha">The scale for negative numbers.</param>
    [KerasExport("activations")]
    public static Tensor elu(Tensor x, double alpha = 1.0)
    {
        var unit = tf.nn.elu(x);
        return alpha == 1 ? unit : tf.where(x > TensorMath.Scalar(0, x.dtype), unit, alpha * unit);
    }
}
