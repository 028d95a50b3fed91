namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>Tests that catch what is printed run alone: the console is one for the whole process.</summary>
[CollectionDefinition("Console", DisableParallelization = true)]
public sealed class ConsoleCollection
{
    /// <summary>What an action prints.</summary>
    public static string Output(Action action)
    {
        var former = Console.Out;
        using var writer = new StringWriter { NewLine = "\n" };
        Console.SetOut(writer);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(former);
        }
        return writer.ToString();
    }
}
