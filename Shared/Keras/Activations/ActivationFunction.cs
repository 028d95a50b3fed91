namespace Tensorflow.Keras;

/// <summary>A function of a tensor, such as <c>keras.activations.tanh</c>.</summary>
/// <param name="x">A tensor of any shape.</param>
/// <returns>A tensor of the same shape.</returns>
public delegate Tensor ActivationFunction(Tensor x);
