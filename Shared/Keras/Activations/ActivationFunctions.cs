namespace Tensorflow.Keras.Activations;

/// <summary>The activation functions, one a file; <c>keras.activations</c> offers them.</summary>
public static partial class ActivationFunctions;
