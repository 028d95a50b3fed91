namespace Tensorflow.Keras.Tuners;

/// <summary>A wrong value that ends the search instead of the trial in which it occurs. Source: keras_tuner.errors.FatalValueError.</summary>
/// <param name="message">What was received, what was expected, how to mend it.</param>
public class FatalValueError(string message) : ValueError(message), IFatalError;
