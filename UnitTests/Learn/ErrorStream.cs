namespace TfNet.UnitTests.Learn;

/// <summary>Tests that read the program's error stream run alone.</summary>
[CollectionDefinition("error stream", DisableParallelization = true)]
public class ErrorStreamCollection;

/// <summary>Takes what is written to the errors.</summary>
internal sealed class ErrorStream : IDisposable
{
    private readonly TextWriter _former = Console.Error;
    private readonly StringWriter _text = new();

    public ErrorStream() => Console.SetError(_text);

    public string Text => _text.ToString();

    public void Dispose() => Console.SetError(_former);
}
