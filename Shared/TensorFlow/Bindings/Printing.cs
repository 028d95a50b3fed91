using System.Globalization;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>What <c>print</c> does.</summary>
internal static class Printing
{
    public static void Print(object?[] values, string? sep = " ", string? end = "\n", bool flush = false, TextWriter? file = null)
    {
        var writer = file ?? StandardOutput.Writer;
        writer.Write(Text(values, sep ?? " "));
        // A line ends as the writer's lines do.
        if (end is null or "\n")
            writer.WriteLine();
        else
            writer.Write(end);
        if (flush)
            writer.Flush();
    }

    private static string Text(object?[] values, string separator) => values is [string format, _, ..] && format.Contains("{0", StringComparison.Ordinal)
        ? string.Format(PythonFormatter.Instance, format, values[1..])
        : string.Join(separator, values.Select(PythonText.Str));

    /// <summary>Puts values into a text as Python's <c>str.format</c> does; .NET's formats work too.</summary>
    private sealed class PythonFormatter : IFormatProvider, ICustomFormatter
    {
        public static readonly PythonFormatter Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => ScalarFormat.Apply(arg, format, CultureInfo.InvariantCulture);
    }
}
