using Tensorflow;

namespace TfNet.Engine;

/// <summary>Python's <c>a, b = values</c>: as many names as values, or an error.</summary>
public static class Unpacking
{
    /// <summary>Checks that a number of values is the number of names.</summary>
    /// <param name="names">How many names there are.</param>
    /// <param name="values">How many values there are.</param>
    /// <param name="received">What the values are and how to mend it, in whole sentences, where that is not plain to see.</param>
    /// <exception cref="ValueError">There are more or fewer.</exception>
    public static void Check(int names, long values, string? received = null)
    {
        if (values == names)
            return;
        var message = values < names ? $"not enough values to unpack (expected {names}, got {values})" : $"too many values to unpack (expected {names})";
        throw new ValueError(received is null ? message : $"{message}. {received}");
    }
}
