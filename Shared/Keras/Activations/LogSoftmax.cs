using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>The logarithm of the softmax along an axis.</summary>
    /// <param name="x">A tensor of any shape.</param>
    /// <param name="axis">The axis along which the softmax adds up to one.</param>
    [KerasExport("activations")]
    public static Tensor log_softmax(Tensor x, int axis = -1) => tf.nn.log_softmax(x, axis: axis);
}
