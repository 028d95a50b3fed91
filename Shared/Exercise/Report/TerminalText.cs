using System.Text;

namespace Tensorflow.Exercise;

/// <summary>What a terminal shows in the end: backspaces, carriage returns and colours are carried out or dropped as they come.</summary>
internal sealed class TerminalText
{
    private const char Escape = '\u001b';
    private readonly StringBuilder _done = new();
    private readonly StringBuilder _line = new();
    private int _cursor;
    private bool _escaped;
    private bool _inSequence;

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
        if (_inSequence || _escaped)
        {
            // ESC [ parameters letter, or ESC and one character.
            (_escaped, _inSequence) = (false, _escaped ? c == '[' : !char.IsAsciiLetter(c));
            return;
        }
        switch (c)
        {
            case Escape: _escaped = true; break;
            case '\b': _cursor = Math.Max(0, _cursor - 1); break;
            case '\r': _cursor = 0; break;
            case '\n':
                _done.Append(_line.ToString().TrimEnd()).Append('\n');
                _line.Clear();
                _cursor = 0;
                break;
            default:
                if (_cursor < _line.Length) _line[_cursor] = c;
                else _line.Append(c);
                _cursor++;
                break;
        }
    }
}
