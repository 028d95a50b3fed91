using System.Globalization;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Formats of single values: .NET's (<c>F4</c>, <c>0.00</c>) and Python's (<c>.4f</c>, <c>.2e</c>, <c>.1%</c>), with a point whatever the culture.</summary>
public static class ScalarFormat
{
    /// <summary>A value by a format.</summary>
    /// <param name="value">A number, or something else without a format.</param>
    /// <param name="format">The format; empty for what <c>print</c> shows.</param>
    /// <param name="provider">A culture, where one was asked for.</param>
    /// <exception cref="TypeError">A format was given for something that is no number.</exception>
    /// <exception cref="ValueError">Python has no such format.</exception>
    public static string Apply(object? value, string? format, IFormatProvider? provider)
    {
        if (string.IsNullOrEmpty(format))
            return PythonText.Str(value);
        if (IsPythons(format) && value is float or double or long or int or ulong or bool)
            return PythonFormat.Format(Convert.ToDouble(value, CultureInfo.InvariantCulture), format);
        return (value is bool truth ? truth ? 1L : 0L : value) is IFormattable formattable
            ? formattable.ToString(format, provider ?? CultureInfo.InvariantCulture)
            : throw new TypeError($"unsupported format string passed to {value?.GetType().Name ?? "None"}.__format__. Received: the format '{format}' for {PythonText.Repr(value)}. Expected a number.");
    }

    /// <summary>.NET has no format that begins with a point or a comma, only text that would stand for itself.</summary>
    private static bool IsPythons(string format) => format[0] is '.' or ',';
}
