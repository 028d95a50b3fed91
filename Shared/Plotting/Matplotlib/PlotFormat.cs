using TfNet.Engine;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>matplotlib's short format of a line ("r--o") and formats of numbers.</summary>
internal static class PlotFormat
{
    private const string ColorLetters = "bgrcmykw";
    private const string MarkerSigns = "o.,sv^<>Dd*xp+h";

    public static (Color? Color, string? Marker, string? Line) Parse(string format)
    {
        Color? color = null;
        string? marker = null, line = null;
        for (var i = 0; i < format.Length; i++)
        {
            var pair = i + 1 < format.Length ? format.Substring(i, 2) : "";
            if (pair is "--" or "-.")
            {
                line = pair;
                i++;
            }
            else if (pair.Length == 2 && pair[0] == 'C' && char.IsAsciiDigit(pair[1]))
            {
                color = pair;
                i++;
            }
            else if (format[i] is '-' or ':') line = format[i].ToString();
            else if (ColorLetters.Contains(format[i])) color = format[i].ToString();
            else if (MarkerSigns.Contains(format[i])) marker = format[i].ToString();
            else throw new ValueError($"'{format}' is not a valid format string (unrecognized character '{format[i]}')");
        }
        return (color, marker, line);
    }

    /// <summary>A number by a C format such as "%1.1f%%" or by one of Python's such as "{:.2f} s".</summary>
    /// <exception cref="ValueError">The format holds no place for a number.</exception>
    public static string Value(string format, double value)
    {
        var open = format.IndexOf('{');
        var close = open < 0 ? -1 : format.IndexOf('}', open);
        if (close > 0)
            return format[..open] + PythonFormat.Format(value, format[(open + 1)..close].TrimStart(':')) + format[(close + 1)..];
        var start = format.IndexOf('%');
        var end = start < 0 ? -1 : format.IndexOfAny(['f', 'd', 'g', 'e'], start);
        if (end < 0)
            throw new ValueError($"'{format}' is not a format of a number. Use one such as '%1.1f%%' or '{{:.2f}}'.");
        var point = format.IndexOf('.', start, end - start);
        var places = point < 0 ? "" : format[point..end];
        if (format[end] == 'd')
            value = Math.Truncate(value);
        return (format[..start] + PythonFormat.Format(value, places + format[end]) + format[(end + 1)..]).Replace("%%", "%");
    }
}
