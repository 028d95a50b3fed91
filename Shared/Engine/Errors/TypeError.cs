namespace Tensorflow;

/// <summary>An operation was given a value of a type that it does not take: Python's <c>TypeError</c>.</summary>
/// <param name="message">What was received, what was expected, and how to mend it.</param>
public class TypeError(string message) : ArgumentException(message);
