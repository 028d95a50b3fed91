namespace Tensorflow;

/// <summary>An object does not have what was asked for, or not yet: Python's <c>AttributeError</c>.</summary>
/// <param name="message">What was asked for, and how to mend it.</param>
public class AttributeError(string message) : InvalidOperationException(message);
