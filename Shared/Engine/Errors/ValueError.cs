namespace Tensorflow;

/// <summary>An argument has the right type but a value that cannot be used: Python's <c>ValueError</c>.</summary>
/// <param name="message">What was received, what was expected, and how to mend it.</param>
public class ValueError(string message) : ArgumentException(message);
