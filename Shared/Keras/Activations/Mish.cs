using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x tanh(softplus(x)).</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor mish(Tensor x) => x * tf.tanh(tf.math.softplus(x));
}
