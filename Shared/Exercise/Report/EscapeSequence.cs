using System.Buffers;

namespace Tensorflow.Exercise;

/// <summary>Recognizes the sequences that steer a terminal, as they come, so that they can be left out. Source: ECMA-48, 5.4.</summary>
internal struct EscapeSequence
{
    private const char Escape = '\u001b', Bell = '\u0007', ShortControl = '\u009b', ShortEnd = '\u009c';
    private static readonly SearchValues<char> _controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static i => (char)i).Where(static c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    private State _state;

    private enum State
    {
        Text,
        Escaped,
        Control,
        Words,
        WordsEscaped,
    }

    /// <summary>Whether a character belongs to a sequence.</summary>
    public bool Takes(char c)
    {
        // A line's end ends a sequence that has none: what follows is text.
        var next = (_state, c) switch
        {
            (State.Text or State.Escaped or State.Control or State.Words or State.WordsEscaped, '\n') => State.Text,
            (State.Text or State.Control, Escape) => State.Escaped,
            (State.Text, ShortControl) => State.Control,
            (State.Text, '\u0090' or '\u0098' or '\u009d' or '\u009e' or '\u009f') => State.Words,
            (State.Text, _) => State.Text,
            (State.Escaped, '[') => State.Control,
            (State.Escaped, ']' or 'P' or 'X' or '^' or '_') => State.Words,
            // Characters before the last one of ESC ( B and its kin.
            (State.Escaped, >= ' ' and <= '/') => State.Escaped,
            (State.Escaped, _) => State.Text,
            (State.Control, >= '@' and <= '~') => State.Text,
            (State.Control, _) => State.Control,
            (State.Words, Bell or ShortEnd) => State.Text,
            (State.Words, Escape) => State.WordsEscaped,
            (State.WordsEscaped, _) => State.Text,
            _ => State.Words,
        };
        var taken = c != '\n' && (_state != State.Text || next != State.Text);
        _state = next;
        return taken;
    }

    /// <summary>A text without sequences and without other characters that are none: what stays is printed, a tab or the end of a line.</summary>
    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAny(_controls))
            return text;
        var sequence = new EscapeSequence();
        return string.Concat(text.Where(c => !sequence.Takes(c) && (!char.IsControl(c) || c is '\n' or '\t')));
    }
}
