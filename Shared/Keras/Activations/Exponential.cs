using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>exp(x).</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor exponential(Tensor x) => tf.exp(x);
}
