namespace TfNet.UnitTests.Exercise;

/// <summary>Takes what is written to the console and to its errors.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _written = new();
    private readonly StringWriter _errors = new();

    public ConsoleCapture()
    {
        Console.SetOut(_written);
        Console.SetError(_errors);
    }

    public string Out => _written.ToString();

    public string Error => _errors.ToString();

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
    }
}
