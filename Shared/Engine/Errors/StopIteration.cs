namespace Tensorflow;

/// <summary>An iterator has no further item: Python's <c>StopIteration</c>.</summary>
/// <param name="message">Which iterator ended.</param>
public class StopIteration(string message) : InvalidOperationException(message);
