namespace Tensorflow.Keras.Tuners;

/// <summary>An error that ends the search instead of the trial in which it occurs. Source: keras_tuner.errors.FatalError.</summary>
/// <param name="message">What was received, what was expected, how to mend it.</param>
public class FatalError(string message) : Exception(message), IFatalError;
