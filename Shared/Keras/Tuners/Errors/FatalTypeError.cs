namespace Tensorflow.Keras.Tuners;

/// <summary>A value of a wrong type that ends the search instead of the trial in which it occurs. Source: keras_tuner.errors.FatalTypeError.</summary>
/// <param name="message">What was received, what was expected, how to mend it.</param>
public class FatalTypeError(string message) : TypeError(message), IFatalError;
