namespace Tensorflow;

/// <summary>
/// There is not so much memory: Python's <c>MemoryError</c>. It is no <see cref="OutOfMemoryException"/>, whose message the runtime does not show when it
/// ends a program.
/// </summary>
/// <param name="message">How much was asked for, how much there is, and how to mend it.</param>
public class MemoryError(string message) : Exception(message);
