using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>1 / (1 + exp(-x)).</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor sigmoid(Tensor x) => TensorTags.WithLogits(tf.sigmoid(x), x);
}
