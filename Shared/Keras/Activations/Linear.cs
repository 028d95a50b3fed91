namespace Tensorflow.Keras.Activations;

public static partial class ActivationFunctions
{
    /// <summary>x itself.</summary>
    /// <param name="x">A tensor of any shape.</param>
    [KerasExport("activations")]
    public static Tensor linear(Tensor x) => x;
}
