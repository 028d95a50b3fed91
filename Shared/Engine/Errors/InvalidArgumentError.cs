namespace Tensorflow;

/// <summary>An operation was given tensors that do not fit together: TensorFlow's <c>InvalidArgumentError</c>.</summary>
/// <param name="message">What was received, what was expected, and how to mend it.</param>
public class InvalidArgumentError(string message) : ValueError(message);
