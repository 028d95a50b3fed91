namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x hard_sigmoid(x), also known as hard_swish.</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor hard_silu(Tensor x) => x * hard_sigmoid(x);
}
