namespace Tensorflow;

public static partial class Binding
{
    /// <summary>Prints a value as Python would, and a line end.</summary>
    public static void print(object? value) => Printing.Print([value]);

    /// <summary>Prints a list: <c>print([1, "a", null])</c>.</summary>
    public static void print(IEnumerable<object?> items) => Printing.Print([items]);

    /// <summary>Prints values separated by spaces; where the first is a format with <c>{0}</c>, the values in their places.</summary>
    public static void print(string format, params object?[] values) => Printing.Print([format, .. values]);

    /// <summary>Prints values separated by spaces.</summary>
    public static void print(object? first, object? second, params object?[] others) => Printing.Print([first, second, .. others]);

    /// <summary>Prints what stands at the end of a line: <c>print()</c> an empty line.</summary>
    /// <param name="_">Nothing: what follows is given by name.</param>
    /// <param name="sep">What stands between values.</param>
    /// <param name="end">What stands at the end.</param>
    /// <param name="flush">Whether the writer is flushed.</param>
    /// <param name="file">The writer; where <c>print</c> writes otherwise when it is left out.</param>
    public static void print(ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([], sep, end, flush, file);

    /// <summary>Prints one value; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first], sep, end, flush, file);

    /// <summary>Prints two values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second], sep, end, flush, file);

    /// <summary>Prints three values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third], sep, end, flush, file);

    /// <summary>Prints four values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, object? fourth, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third, fourth], sep, end, flush, file);

    /// <summary>Prints five values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, object? fourth, object? fifth, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third, fourth, fifth], sep, end, flush, file);

    /// <summary>Prints six values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, object? fourth, object? fifth, object? sixth, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third, fourth, fifth, sixth], sep, end, flush, file);

    /// <summary>Prints seven values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, object? fourth, object? fifth, object? sixth, object? seventh, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third, fourth, fifth, sixth, seventh], sep, end, flush, file);

    /// <summary>Prints eight values; <c>sep</c>, <c>end</c>, <c>flush</c> and <c>file</c> are given by name, as in Python.</summary>
    public static void print(object? first, object? second, object? third, object? fourth, object? fifth, object? sixth, object? seventh, object? eighth, ByName _ = default, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null) =>
        Printing.Print([first, second, third, fourth, fifth, sixth, seventh, eighth], sep, end, flush, file);
}
