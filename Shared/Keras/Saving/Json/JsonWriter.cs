using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving.Json;

/// <summary>Writes values as Python's <c>json.dumps</c> does, to the character: separators, escapes of all that is not ASCII, numbers as <c>repr</c> shows them.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private readonly int? _indent;
    private readonly bool _sorted;
    private int _depth;

    private JsonWriter(int? indent, bool sorted) => (_indent, _sorted) = (indent, sorted);

    /// <summary>The text of a value.</summary>
    /// <param name="value">Dictionaries of <see langword="string"/>, lists, texts, numbers, truth values and <see langword="null"/>.</param>
    /// <param name="indent">By how many spaces what stands inside is set in, a line for each value; <see langword="null"/> writes one line.</param>
    /// <param name="sort_keys">Whether dictionaries are written in the order of their keys.</param>
    /// <exception cref="TypeError">A value is of another type.</exception>
    /// <exception cref="ValueError">Lists and dictionaries stand more than <see cref="JsonReader.MaxDepth"/> deep inside one another: one may be inside itself.</exception>
    public static string Write(object? value, int? indent = null, bool sort_keys = false)
    {
        var writer = new JsonWriter(indent, sort_keys);
        writer.Value(value);
        return writer._text.ToString();
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null or LambdaCode: _text.Append("null"); break;
            case bool flag: _text.Append(flag ? "true" : "false"); break;
            case string text: Text(text); break;
            case int or long or short or byte or sbyte or ushort or uint or ulong or BigInteger: _text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)); break;
            case float number: Number(PythonNumber.Exact(number)); break;
            case double number: Number(number); break;
            case IReadOnlyDictionary<string, object?> map: Nested<KeyValuePair<string, object?>>('{', '}', _sorted ? map.OrderBy(static entry => entry.Key, StringComparer.Ordinal) : map, Entry); break;
            case IEnumerable list: Nested<object?>('[', ']', list.Cast<object?>(), Value); break;
            default: throw new TypeError($"Object of type {value.GetType().Name} is not JSON serializable. Received: {value}. keras.saving.serialize_keras_object makes a config of an object.");
        }
    }

    private void Entry(KeyValuePair<string, object?> entry)
    {
        Text(entry.Key);
        _text.Append(": ");
        Value(entry.Value);
    }

    private void Nested<T>(char begin, char end, IEnumerable<T> items, Action<T> write)
    {
        if (++_depth > JsonReader.MaxDepth)
            throw new ValueError($"More than {JsonReader.MaxDepth} lists and dictionaries stand inside one another. If one of them is inside itself, take it out; models inside one another take three levels each.");
        _text.Append(begin);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                _text.Append(_indent is null ? ", " : ",");
            NewLine(_depth);
            write(item);
            isFirst = false;
        }
        _depth--;
        if (!isFirst)
            NewLine(_depth);
        _text.Append(end);
    }

    private void NewLine(int depth)
    {
        if (_indent is { } spaces)
            _text.Append('\n').Append(' ', Math.Max(spaces, 0) * depth);
    }

    private void Number(double number) => _text.Append(
        double.IsNaN(number) ? "NaN"
        : double.IsInfinity(number) ? number > 0 ? "Infinity" : "-Infinity"
        : PythonNumber.Repr(number));

    private void Text(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': _text.Append("\\\""); break;
                case '\\': _text.Append("\\\\"); break;
                case '\n': _text.Append("\\n"); break;
                case '\r': _text.Append("\\r"); break;
                case '\t': _text.Append("\\t"); break;
                case '\b': _text.Append("\\b"); break;
                case '\f': _text.Append("\\f"); break;
                case >= ' ' and <= '~': _text.Append(c); break;
                default: _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
            }
        }
        _text.Append('"');
    }
}
