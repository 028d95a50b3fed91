namespace Tensorflow.Keras.Tuners;

/// <summary>Says that a trial has failed and is not to be tried again: a model may throw it while it is built or trained. Source: keras_tuner.errors.FailedTrialError.</summary>
/// <param name="message">Why.</param>
public class FailedTrialError(string message) : Exception(message);
