namespace Tensorflow.Keras.Utils;

/// <summary>What Python's <c>warnings.warn</c> does: a line on the error stream, once for each text.</summary>
internal static class Warnings
{
    private static readonly HashSet<string> s_given = new(StringComparer.Ordinal);

    /// <summary>Writes the warning unless it has been written before.</summary>
    public static void Warn(string message)
    {
        lock (s_given)
        {
            if (!s_given.Add(message))
                return;
        }
        Console.Error.WriteLine($"UserWarning: {message}");
    }

    /// <summary>Forgets which warnings have been written, so that they are written again.</summary>
    internal static void Forget()
    {
        lock (s_given)
            s_given.Clear();
    }
}
