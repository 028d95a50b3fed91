using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor tanh(Tensor x) => tf.tanh(x);
}
