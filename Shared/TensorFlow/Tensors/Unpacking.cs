namespace Tensorflow;

/// <summary>Python's <c>a, b = values</c>: as many names as values, or an error.</summary>
internal static class Unpacking
{
    /// <summary>Checks that a number of values is the number of names.</summary>
    /// <exception cref="ValueError">There are more or fewer.</exception>
    public static void Check(int names, int values)
    {
        if (values != names)
            throw new ValueError(values < names ? $"not enough values to unpack (expected {names}, got {values})" : $"too many values to unpack (expected {names})");
    }
}
