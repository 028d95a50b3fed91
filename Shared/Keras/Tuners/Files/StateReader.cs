using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>A dictionary of a file of a search, or of a config: what is missing in it, or is of another kind, is damage that is named.</summary>
/// <param name="entries">The entries.</param>
/// <param name="what">What they describe, as messages call it.</param>
internal readonly struct StateReader(IReadOnlyDictionary<string, object?> entries, string what)
{
    /// <summary>The names.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>A value of any kind.</summary>
    public object? this[string field] => entries.TryGetValue(field, out var value)
        ? value
        : throw new InvalidDataException($"{what} has no '{field}'. It has: {string.Join(", ", entries.Keys)}.");

    /// <summary>A dictionary that is read or described.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static StateReader Of(object? value, string what) => new(value as IReadOnlyDictionary<string, object?> ?? throw Damaged(what, "a dictionary", value), what);

    /// <summary>What is said of a value that is of another kind.</summary>
    public static InvalidDataException Damaged(string what, string expected, object? received) => new($"{what} must be {expected}. Received: {PythonText.Repr(received)}.");

    /// <summary>A dictionary.</summary>
    public StateReader Map(string field) => Of(this[field], Name(field));

    /// <summary>A list.</summary>
    public IReadOnlyList<object?> Items(string field) => this[field] as IReadOnlyList<object?> ?? throw Wrong(field, "a list");

    /// <summary>A text.</summary>
    public string Text(string field) => this[field] as string ?? throw Wrong(field, "a text");

    /// <summary>A text or nothing.</summary>
    public string? TextOrNull(string field) => this[field] is null ? null : Text(field);

    /// <summary>A list of texts.</summary>
    public IEnumerable<string> Texts(string field)
    {
        foreach (var item in Items(field))
            yield return item as string ?? throw Wrong(field, "a list of texts");
    }

    /// <summary>A truth value or nothing.</summary>
    public bool? FlagOrNull(string field) => this[field] switch
    {
        null => null,
        bool flag => flag,
        _ => throw Wrong(field, "true or false"),
    };

    /// <summary>An integer of 32 bits.</summary>
    public int Integer(string field) => IntegerOrNull(field) ?? throw Wrong(field, "an integer");

    /// <summary>An integer of 32 bits or nothing.</summary>
    public int? IntegerOrNull(string field) => this[field] switch
    {
        null => null,
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Wrong(field, "an integer of at most 32 bits"),
    };

    /// <summary>An integer of 64 bits.</summary>
    public long Long(string field) => this[field] switch
    {
        int number => number,
        long number => number,
        _ => throw Wrong(field, "an integer of at most 64 bits"),
    };

    /// <summary>A number.</summary>
    public double Number(string field) => NumberOrNull(field) ?? throw Wrong(field, "a number");

    /// <summary>A number or nothing.</summary>
    public double? NumberOrNull(string field) => this[field] is null ? null : NumberOf(this[field]) ?? throw Wrong(field, "a number");

    /// <summary>A list of numbers.</summary>
    public IEnumerable<double> Numbers(string field)
    {
        foreach (var item in Items(field))
            yield return NumberOf(item) ?? throw Wrong(field, "a list of numbers");
    }

    /// <summary>What is said of a field that is of another kind.</summary>
    public InvalidDataException Wrong(string field, string expected) => Damaged(Name(field), expected, this[field]);

    private static double? NumberOf(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        _ => null,
    };

    private string Name(string field) => $"'{field}' of {what}";
}
