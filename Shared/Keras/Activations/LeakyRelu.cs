using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x where it is positive, a fraction of x elsewhere.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="negative_slope">The slope for negative numbers.</param>
    [KerasExport("activations")]
    public static Tensor leaky_relu(Tensor x, double negative_slope = 0.2) => tf.nn.leaky_relu(x, alpha: (float)negative_slope);
}
