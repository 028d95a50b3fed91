namespace Tensorflow.NumPy;

/// <summary>A matrix cannot be used: it is singular, or has the wrong shape.</summary>
/// <param name="message">What is wrong.</param>
public class LinAlgError(string message) : ValueError(message);
