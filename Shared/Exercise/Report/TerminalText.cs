using System.Text;

namespace Tensorflow.Exercise;

/// <summary>What a terminal shows in the end: backspaces and carriage returns are carried out, colours and other control characters are dropped as they come.</summary>
internal sealed class TerminalText
{
    private readonly StringBuilder _done = new();
    private readonly StringBuilder _line = new();
    private int _cursor;
    private EscapeSequence _sequence;

    /// <summary>Takes what is written.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Write(c);
    }

    /// <summary>The text so far, which is then forgotten.</summary>
    public string Take()
    {
        var text = _done.Append(_line).ToString();
        _done.Clear();
        _line.Clear();
        _cursor = 0;
        return text;
    }

    private void Write(char c)
    {
        if (_sequence.Takes(c))
            return;
        switch (c)
        {
            case '\b': _cursor = Math.Max(0, _cursor - 1); break;
            case '\r': _cursor = 0; break;
            case '\n':
                _done.Append(_line.ToString().TrimEnd()).Append('\n');
                _line.Clear();
                _cursor = 0;
                break;
            case not '\t' when char.IsControl(c): break;
            default:
                if (_cursor < _line.Length) _line[_cursor] = c;
                else _line.Append(c);
                _cursor++;
                break;
        }
    }
}
