namespace Tensorflow.Exercise;

/// <summary>The command line or the data cannot be used: the program ends with exit code 2 and this message.</summary>
/// <param name="message">What was received, what was expected, how to mend it.</param>
public sealed class UsageException(string message) : Exception(message);
