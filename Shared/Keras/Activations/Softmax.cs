using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>exp(x) / sum(exp(x)) along an axis: numbers become a distribution.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="axis">The axis along which it adds up to one.</param>
    [KerasExport("activations")]
    public static Tensor softmax(Tensor x, int axis = -1) => TensorTags.WithLogits(tf.nn.softmax(x, axis: axis), x);
}
