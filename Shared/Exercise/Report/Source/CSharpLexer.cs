using System.Collections.Frozen;

namespace Tensorflow.Exercise;

/// <summary>Takes C# apart: comments, texts of every form, numbers, words and signs. It reads any text, and leaves out nothing but blanks.</summary>
internal sealed class CSharpLexer
{
    private static readonly FrozenSet<string> s_keywords = FrozenSet.ToFrozenSet(
    [
        .. ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach "
            + "goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof "
            + "stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile while when with and or not async await yield")
            .Split(' '),
    ]);

    private readonly string _text;
    private int _at;
    private int _line = 1;

    private CSharpLexer(string text) => _text = text;

    /// <summary>The pieces of a text, in order.</summary>
    public static List<CSharpToken> Read(string text)
    {
        var lexer = new CSharpLexer(text);
        var tokens = new List<CSharpToken>();
        while (lexer.Next() is { } token)
            tokens.Add(token);
        return tokens;
    }

    private CSharpToken? Next()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _line += _text[_at++] == '\n' ? 1 : 0;
        if (_at == _text.Length)
            return null;
        var (start, line) = (_at, _line);
        var kind = Pass();
        var token = new CSharpToken(kind, start, _text[start.._at], line);
        _line = token.LastLine;
        return kind == CSharpKind.Name && s_keywords.Contains(token.Text) ? token with { Kind = CSharpKind.Keyword } : token;
    }

    /// <summary>Goes behind the piece that begins here.</summary>
    private CSharpKind Pass()
    {
        var c = _text[_at];
        if (Begins("//"))
            return PassTo("\n", behind: false, CSharpKind.Comment);
        if (Begins("/*"))
            return PassTo("*/", behind: true, CSharpKind.Comment);
        if (char.IsLetter(c) || c == '_' || (c == '@' && char.IsLetter(At(1))))
        {
            do _at++;
            while (char.IsLetterOrDigit(At(0)) || At(0) == '_');
            return CSharpKind.Name;
        }
        if (char.IsDigit(c))
        {
            while (char.IsLetterOrDigit(At(0)) || At(0) == '_' || (At(0) == '.' && char.IsDigit(At(1))))
                _at++;
            return CSharpKind.Number;
        }
        if (c == '\'')
        {
            PassText(isVerbatim: false, holes: 0, quote: '\'');
            return CSharpKind.Text;
        }
        var prefix = _text.AsSpan(_at).IndexOfAnyExcept('$', '@');
        if (prefix >= 0 && _text[_at + prefix] == '"')
        {
            var marks = _text.AsSpan(_at, prefix);
            var (holes, isVerbatim) = (marks.Count('$'), marks.Contains('@'));
            _at += prefix;
            var quotes = Quotes();
            if (quotes >= 3)
                PassRaw(quotes);
            else
                PassText(isVerbatim, holes, quote: '"');
            return CSharpKind.Text;
        }
        _at++;
        return CSharpKind.Sign;
    }

    private CSharpKind PassTo(string end, bool behind, CSharpKind kind)
    {
        var found = _text.IndexOf(end, _at + 2 <= _text.Length ? _at + 2 : _at, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + (behind ? end.Length : 0);
        return kind;
    }

    // What follows as many quotes as the text begins with ends it.
    private void PassRaw(int quotes)
    {
        _at += quotes;
        while (_at < _text.Length && Quotes() < quotes)
            _at += Math.Max(1, Quotes());
        _at = Math.Min(_text.Length, _at + Quotes());
    }

    private void PassText(bool isVerbatim, int holes, char quote)
    {
        for (_at++; _at < _text.Length && (isVerbatim || At(0) != '\n'); _at++)
        {
            if (At(0) == quote)
            {
                if (!isVerbatim || At(1) != quote)
                {
                    _at++;
                    return;
                }
                _at++;
            }
            else if (At(0) == '\\' && !isVerbatim)
            {
                _at++;
            }
            else if (At(0) == '{' && holes > 0)
            {
                if (At(1) == '{')
                    _at++;
                else
                    PassHole();
            }
        }
        _at = Math.Min(_at, _text.Length);
    }

    /// <summary>Goes to the brace that ends an expression in a text, which may hold texts itself.</summary>
    private void PassHole()
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            depth += At(0) switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return;
            Pass();
        }
    }

    private int Quotes()
    {
        var count = _text.AsSpan(_at).IndexOfAnyExcept('"');
        return count < 0 ? _text.Length - _at : count;
    }

    private char At(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool Begins(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;
}
