using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Values as Python's <c>str</c> and <c>repr</c> give them, in every culture.</summary>
/// <remarks>A C# <c>double</c> is Python's float; a <c>float</c> is written with the digits of <c>np.float32</c>.</remarks>
public static class PythonText
{
    /// <summary>What <c>print</c> shows.</summary>
    public static string Str(object? value) => value switch
    {
        string text => text,
        char letter => letter.ToString(),
        TF_DataType dtype => $"<dtype: '{dtype.Name()}'>",
        IRepr => value.ToString()!,
        _ => Repr(value),
    };

    /// <summary>What a list shows of its items.</summary>
    public static string Repr(object? value) => value switch
    {
        null => "None",
        IRepr own => own.__repr__(),
        bool truth => truth ? "True" : "False",
        string text => PythonString.Quoted(text),
        char letter => PythonString.Quoted(letter.ToString()),
        double number => PythonNumber.Repr(number),
        float number => PythonNumber.Repr(number),
        Half number => PythonNumber.Repr((double)number, TF_DataType.TF_HALF),
        TF_DataType dtype => $"tf.{dtype.Name()}",
        Enum name => name.ToString(),
        ITuple tuple => Tuple(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        IDictionary map => Map(map),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        Array { Rank: > 1 } array => Nested(array, 0, new int[array.Rank]),
        IEnumerable items when HasNoTextOfItsOwn(value) => IsSet(value) ? Set(items) : List(items.Cast<object?>()),
        _ => value.ToString() ?? "",
    };

    /// <summary>Items in brackets.</summary>
    public static string List(IEnumerable<object?> items) => $"[{string.Join(", ", items.Select(Repr))}]";

    /// <summary>Items in parentheses, with a comma behind a single one.</summary>
    public static string Tuple(IEnumerable<object?> items)
    {
        string[] texts = [.. items.Select(Repr)];
        return texts.Length == 1 ? $"({texts[0]},)" : $"({string.Join(", ", texts)})";
    }

    /// <summary>Entries in braces.</summary>
    public static string Map(IEnumerable<(object? Key, object? Value)> entries) => $"{{{string.Join(", ", entries.Select(static e => $"{Repr(e.Key)}: {Repr(e.Value)}"))}}}";

    private static string Map(IDictionary map)
    {
        var entries = new List<(object?, object?)>(map.Count);
        foreach (DictionaryEntry entry in map)
            entries.Add((entry.Key, entry.Value));
        return Map(entries);
    }

    private static string Set(IEnumerable items)
    {
        var text = string.Join(", ", items.Cast<object?>().Select(Repr));
        return text.Length == 0 ? "set()" : $"{{{text}}}";
    }

    private static bool IsSet(object value) =>
        value.GetType() is { IsGenericType: true } type && (type.GetGenericTypeDefinition() == typeof(HashSet<>) || type.GetGenericTypeDefinition() == typeof(SortedSet<>));

    /// <summary>.NET's collections name only their type; others have something to say.</summary>
    private static bool HasNoTextOfItsOwn(object value) => value.ToString() is not { } text || text == value.GetType().ToString();

    private static string Nested(Array array, int dimension, int[] at)
    {
        var parts = new string[array.GetLength(dimension)];
        for (var i = 0; i < parts.Length; i++)
        {
            at[dimension] = i;
            parts[i] = dimension == array.Rank - 1 ? Repr(array.GetValue(at)) : Nested(array, dimension + 1, at);
        }
        return $"[{string.Join(", ", parts)}]";
    }
}
