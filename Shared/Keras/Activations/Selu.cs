using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>The self-normalising ELU: 1.0507 elu(x, 1.6733).</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor selu(Tensor x) => tf.nn.selu(x);
}
