using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>A sigmoid made of straight lines: relu6(x + 3) / 6.</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor hard_sigmoid(Tensor x) => tf.nn.relu6(x + TensorMath.Scalar(3, x.dtype)) / TensorMath.Scalar(6, x.dtype);
}
