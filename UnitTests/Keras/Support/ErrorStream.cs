using Tensorflow.Keras.Utils;

namespace TfNet.UnitTests.Keras;

/// <summary>What the library says on the error stream. Tests that use it belong to a collection that runs alone.</summary>
internal static class ErrorStream
{
    /// <summary>What is written while something runs; warnings that were given before are given again.</summary>
    public static string Of(Action run)
    {
        Warnings.Forget();
        var (before, writer) = (Console.Error, new StringWriter { NewLine = "\n" });
        Console.SetError(writer);
        try
        {
            run();
        }
        finally
        {
            Console.SetError(before);
        }
        return writer.ToString();
    }
}
