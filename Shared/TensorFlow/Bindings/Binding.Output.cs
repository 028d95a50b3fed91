using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tensorflow;

public static partial class Binding
{
    private static TextWriter? s_output;

    /// <summary>Where <c>print</c>, progress bars and summaries go: the console unless set. Setting it again flushes the former writer, and empties it when it is a <see cref="StringWriter"/>.</summary>
    [AllowNull]
    public static TextWriter tf_output_redirect
    {
        get => s_output ?? Console.Out;
        set
        {
            s_output?.Flush();
            if (s_output is StringWriter text)
                text.GetStringBuilder().Clear();
            s_output = value;
        }
    }

    /// <summary>Python's <c>None</c>.</summary>
    public static object? None => null;

    /// <summary>Prints an empty line.</summary>
    public static void print() => tf_output_redirect.WriteLine();

    /// <summary>Prints a value as Python would, and a line end.</summary>
    public static void print(object? value) => tf_output_redirect.WriteLine(PythonText.Str(value));

    /// <summary>Prints values separated by spaces; where the first is a format with <c>{0}</c>, the values in their places.</summary>
    public static void print(string format, params object?[] values) => tf_output_redirect.WriteLine(
        format.Contains("{0", StringComparison.Ordinal)
            ? string.Format(CultureInfo.InvariantCulture, format, values)
            : string.Join(" ", values.Select(PythonText.Str).Prepend(format)));

    /// <summary>Prints values separated by spaces.</summary>
    public static void print(object? first, object? second, params object?[] others) =>
        tf_output_redirect.WriteLine(string.Join(" ", others.Prepend(second).Prepend(first).Select(PythonText.Str)));

    /// <summary>Seconds since 1970, with a fraction.</summary>
    public static double time() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
}
