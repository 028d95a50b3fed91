using System.Text;

namespace Tensorflow.Exercise;

/// <summary>Takes the place of the console's output, passes everything on and keeps it for the report.</summary>
internal sealed class ConsoleTap : TextWriter
{
    private readonly TextWriter _console;
    private readonly TerminalText _text = new();
    private readonly Lock _lock = new();

    public ConsoleTap()
    {
        _console = Console.Out;
        Console.SetOut(this);
    }

    public override Encoding Encoding => _console.Encoding;

    /// <summary>What was written since it was last taken.</summary>
    public string Take()
    {
        lock (_lock) return _text.Take();
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            _console.Write(buffer);
            _text.Write(buffer);
        }
    }

    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    public override void Flush() => _console.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Console.SetOut(_console);
        base.Dispose(disposing);
    }
}
