using System.Globalization;
using System.Numerics;
using System.Text;

namespace Tensorflow.Keras.Saving.Json;

/// <summary>
/// Reads JSON as Python's <c>json.loads</c> does, which takes <c>NaN</c>, <c>Infinity</c> and lone surrogates, and of a key that occurs twice the last value. Values are
/// <see cref="Dictionary{TKey, TValue}"/> of <see langword="string"/> in the order of the text, <see cref="List{T}"/>, <see langword="string"/>, <see langword="long"/> or, where that
/// is too small, <see cref="BigInteger"/>, <see langword="double"/>, <see langword="bool"/> and <see langword="null"/>.
/// A text from outside is data: how large, how deep and how many values it may be is settled before.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>How deep lists and dictionaries may stand inside one another; a model in a model takes three levels.</summary>
    public const int MaxDepth = 500;

    /// <summary>The largest text, in bytes; the configs of the largest models of Keras have two millions.</summary>
    public const int MaxBytes = 1 << 25;

    /// <summary>The most values in a text.</summary>
    public const int MaxValues = 1 << 21;

    // What Python converts at most, since that takes time that grows with the square of the digits.
    private const int MaxDigits = 4300;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly string _source;
    private int _at;
    private int _depth;
    private int _values;

    private JsonReader(string text, string source) => (_text, _source) = (text, source);

    /// <summary>The value of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What it is called in messages.</param>
    /// <exception cref="InvalidDataException">It is no JSON, or too large or too deep.</exception>
    public static object? Read(string text, string source) => text.Length > MaxBytes
        ? throw TooLarge(text.Length, source)
        : new JsonReader(text, source).Document();

    /// <summary>The value of a text in UTF-8.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static object? Read(ReadOnlySpan<byte> text, string source)
    {
        if (text.Length > MaxBytes)
            throw TooLarge(text.Length, source);
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Read(s_utf8.GetString(text), source);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InvalidDataException($"{source}, offset {wrong.Index}: the text is no UTF-8.", wrong);
        }
    }

    private static InvalidDataException TooLarge(int length, string source) =>
        new($"{source}: the text has {length} bytes. At most {MaxBytes} are read.");

    private object? Document()
    {
        if (_text.StartsWith('\ufeff'))
            throw Wrong("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        SkipSpace();
        var value = Value();
        SkipSpace();
        return _at == _text.Length ? value : throw Wrong("Extra data", _at);
    }

    private object? Value()
    {
        if (++_values > MaxValues)
            throw Wrong($"More than {MaxValues} values", _at);
        switch (_at < _text.Length ? _text[_at] : '\0')
        {
            case '"': return Text();
            case '{': return Nested(Map);
            case '[': return Nested(List);
            case 'n' when Take("null"): return null;
            case 't' when Take("true"): return true;
            case 'f' when Take("false"): return false;
            case 'N' when Take("NaN"): return double.NaN;
            case 'I' when Take("Infinity"): return double.PositiveInfinity;
            case '-' when Take("-Infinity"): return double.NegativeInfinity;
            case '-' or (>= '0' and <= '9'): return Number();
            default: throw Wrong("Expecting value", _at);
        }
    }

    private object Nested(Func<object> read)
    {
        if (++_depth > MaxDepth)
            throw Wrong($"More than {MaxDepth} lists and dictionaries inside one another", _at);
        var value = read();
        _depth--;
        return value;
    }

    private Dictionary<string, object?> Map()
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        _at++;
        SkipSpace();
        if (TakeOne('}'))
            return map;
        while (true)
        {
            if (_at >= _text.Length || _text[_at] != '"')
                throw Wrong("Expecting property name enclosed in double quotes", _at);
            var key = Text();
            SkipSpace();
            if (!TakeOne(':'))
                throw Wrong("Expecting ':' delimiter", _at);
            SkipSpace();
            map[key] = Value();
            if (Ends('}'))
                return map;
        }
    }

    private List<object?> List()
    {
        var list = new List<object?>();
        _at++;
        SkipSpace();
        if (TakeOne(']'))
            return list;
        while (true)
        {
            list.Add(Value());
            if (Ends(']'))
                return list;
        }
    }

    /// <summary>Whether a list or dictionary ends after a value; its next value begins otherwise.</summary>
    private bool Ends(char end)
    {
        SkipSpace();
        if (TakeOne(end))
            return true;
        if (!TakeOne(','))
            throw Wrong("Expecting ',' delimiter", _at);
        SkipSpace();
        return false;
    }

    private string Text()
    {
        var start = _at++;
        StringBuilder? text = null;
        while (true)
        {
            var length = _text.AsSpan(_at).IndexOfAny('"', '\\');
            if (length < 0)
                length = _text.Length - _at;
            var plain = _text.AsSpan(_at, length);
            if (plain.IndexOfAnyInRange('\0', '\x1f') is >= 0 and var control)
                throw Wrong("Invalid control character at", _at + control);
            _at += length;
            if (_at == _text.Length)
                throw Wrong("Unterminated string starting at", start);
            if (_text[_at++] == '"')
                return text is null ? plain.ToString() : text.Append(plain).ToString();
            (text ??= new()).Append(plain).Append(Escaped(start));
        }
    }

    private char Escaped(int start)
    {
        if (_at == _text.Length)
            throw Wrong("Unterminated string starting at", start);
        var kind = _text[_at++];
        switch (kind)
        {
            case '"' or '\\' or '/': return kind;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                var digits = _text.AsSpan(_at, Math.Min(4, _text.Length - _at));
                if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    throw Wrong("Invalid \\uXXXX escape", _at - 1);
                _at += 4;
                return (char)unit;
            default: throw Wrong("Invalid \\escape", _at - 2);
        }
    }

    private object Number()
    {
        var start = _at;
        TakeOne('-');
        if (!TakeOne('0') && !TakeDigits())
            throw Wrong("Expecting value", start);
        var whole = _at;
        // What follows belongs to the number only where it is complete.
        if (TakeOne('.') && !TakeDigits())
            _at = whole;
        var mantissa = _at;
        if ((TakeOne('e') || TakeOne('E')) && !((TakeOne('+') || TakeOne('-') || true) && TakeDigits()))
            _at = mantissa;
        var digits = _text.AsSpan(start, _at - start);
        if (_at > whole)
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return digits.TrimStart('-').Length <= MaxDigits
            ? BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : throw Wrong($"Exceeds the limit ({MaxDigits} digits) for integer string conversion", start);
    }

    private bool TakeDigits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return _at > start;
    }

    private bool TakeOne(char expected)
    {
        if (_at >= _text.Length || _text[_at] != expected)
            return false;
        _at++;
        return true;
    }

    private bool Take(string expected)
    {
        if (!_text.AsSpan(_at).StartsWith(expected, StringComparison.Ordinal))
            return false;
        _at += expected.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    /// <summary>The error for something at a place of the text, as Python says it.</summary>
    private InvalidDataException Wrong(string what, int at)
    {
        var before = _text.AsSpan(0, at);
        return new(string.Create(CultureInfo.InvariantCulture, $"{_source}: {what}: line {before.Count('\n') + 1} column {at - before.LastIndexOf('\n')} (char {at})"));
    }
}
