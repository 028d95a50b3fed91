namespace Tensorflow;

/// <summary>Something was asked for that is not possible in the present state: Python's <c>RuntimeError</c>.</summary>
/// <param name="message">What was received, what was expected, and how to mend it.</param>
public class RuntimeError(string message) : InvalidOperationException(message);
