using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.NumPy.Files;

/// <summary>Reads the Python dictionary of an npy header: exactly <c>descr</c>, <c>fortran_order</c> and <c>shape</c>, each once, in any order.</summary>
/// <param name="text">The header.</param>
/// <param name="bad">Makes the error for a problem.</param>
internal sealed class NpyHeaderParser(string text, Func<string, InvalidDataException> bad)
{
    private int _at;

    /// <summary>Reads it.</summary>
    public NpyHeader Parse()
    {
        string? description = null;
        bool? fortran = null;
        int[]? dims = null;
        Expect('{');
        while (!Skip('}'))
        {
            var key = Quoted();
            Expect(':');
            switch (key)
            {
                case "descr" when description is null: description = Quoted(); break;
                case "fortran_order" when fortran is null: fortran = Bool(); break;
                case "shape" when dims is null: dims = Shape(); break;
                default: throw bad($"The header has an unexpected or repeated key '{key}'.");
            }
            if (Skip(','))
                continue;
            Expect('}');
            break;
        }
        SkipSpace();
        if (_at != text.Length)
            throw bad("Something follows the dictionary of the header.");
        if (description is null || fortran is null || dims is null)
            throw bad("The header must have the keys 'descr', 'fortran_order' and 'shape'.");
        var (type, size, big) = Type(description);
        return new NpyHeader(type, size, big, fortran.Value, dims);
    }

    private (TF_DataType Type, int Size, bool Big) Type(string description)
    {
        if (description.Length >= 3 && description[0] is '<' or '>' or '|' or '=')
        {
            var big = description[0] == '>';
            var unordered = description[0] == '|';
            var kind = description[1];
            if (kind == 'U' && !unordered && int.TryParse(description.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 0 and <= 1 << 24)
                return (TF_DataType.TF_STRING, Math.Max(width, 1) * 4, big);
            var found = description[1..] switch
            {
                "b1" => TF_DataType.TF_BOOL,
                "i1" => TF_DataType.TF_INT8,
                "u1" => TF_DataType.TF_UINT8,
                "i2" when !unordered => TF_DataType.TF_INT16,
                "i4" when !unordered => TF_DataType.TF_INT32,
                "i8" when !unordered => TF_DataType.TF_INT64,
                "u2" when !unordered => TF_DataType.TF_UINT16,
                "u4" when !unordered => TF_DataType.TF_UINT32,
                "u8" when !unordered => TF_DataType.TF_UINT64,
                "f2" when !unordered => TF_DataType.TF_HALF,
                "f4" when !unordered => TF_DataType.TF_FLOAT,
                "f8" when !unordered => TF_DataType.TF_DOUBLE,
                _ => TF_DataType.DtInvalid,
            };
            if (found != TF_DataType.DtInvalid)
                return (found, found.ElementSize(), big);
        }
        throw bad(description.Contains('O', StringComparison.Ordinal)
            ? "Arrays of Python objects are pickles, which could run code when read: they are refused. Save numbers or text."
            : $"Elements of type '{description}' are not known. Expected bools, integers, floats or text, such as '<f4'.");
    }

    private int[] Shape()
    {
        Expect('(');
        var dims = new List<int>();
        while (!Skip(')'))
        {
            dims.Add(Number());
            if (Skip(','))
                continue;
            if (dims.Count == 1)
                throw bad("A shape of one size is written (n,).");
            Expect(')');
            break;
        }
        if (dims.Count > Layout.MaxRank)
            throw bad($"Arrays have at most {Layout.MaxRank} dimensions.");
        long count = 1;
        foreach (var dim in dims)
            count = Math.Min(count * dim, 1L << 40);
        return count <= int.MaxValue ? [.. dims] : throw bad($"The shape has more than {PythonFormat.Grouped(int.MaxValue)} elements.");
    }

    private int Number()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw bad($"A size from 0 to {int.MaxValue} is expected at character {start} of the header.");
    }

    private bool Bool()
    {
        SkipSpace();
        foreach (var (word, value) in (ReadOnlySpan<(string, bool)>)[("True", true), ("False", false)])
        {
            if (string.CompareOrdinal(text, _at, word, 0, word.Length) == 0)
            {
                _at += word.Length;
                return value;
            }
        }
        throw bad("fortran_order must be True or False.");
    }

    private string Quoted()
    {
        SkipSpace();
        var quote = _at < text.Length ? text[_at] : '\0';
        if (quote is not ('\'' or '"'))
            throw bad(quote == '[' ? "Structured types are not known. Save each field as an array of its own." : $"A text in quotes is expected at character {_at} of the header.");
        var end = text.IndexOf(quote, _at + 1);
        if (end < 0)
            throw bad("A text in quotes does not end.");
        var quoted = text[(_at + 1)..end];
        _at = end + 1;
        return quoted;
    }

    private bool Skip(char wanted)
    {
        SkipSpace();
        if (_at >= text.Length || text[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    private void Expect(char wanted)
    {
        if (!Skip(wanted))
            throw bad($"'{wanted}' is expected at character {_at} of the header.");
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\t')
            _at++;
    }
}
