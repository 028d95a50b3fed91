using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x times the probability that a normal number is below x.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="approximate">Whether the formula with tanh is used instead of erf.</param>
    [KerasExport("activations")]
    public static Tensor gelu(Tensor x, bool approximate = false) => tf.nn.gelu(x, approximate: approximate);
}
