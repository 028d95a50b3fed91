namespace Tensorflow.Keras.Tuners;

/// <summary>A wrong state that ends the search instead of the trial in which it occurs. Source: keras_tuner.errors.FatalRuntimeError.</summary>
/// <param name="message">What was received, what was expected, how to mend it.</param>
public class FatalRuntimeError(string message) : RuntimeError(message), IFatalError;
