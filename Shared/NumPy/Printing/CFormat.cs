using System.Globalization;
using System.Text.RegularExpressions;
using TfNet.Engine;

namespace Tensorflow.NumPy.Printing;

/// <summary>A number's format as C and Python's <c>%</c> write it: <c>%.18e</c>, <c>%d</c>, <c>%8.3f</c>, <c>%g</c>, with text around it.</summary>
internal sealed partial class CFormat
{
    private readonly string _before;
    private readonly string _after;
    private readonly string _flags;
    private readonly int _width;
    private readonly int _precision;
    private readonly char _conversion;

    /// <param name="format">The format, with one number in it.</param>
    /// <exception cref="ValueError">It is no such format.</exception>
    public CFormat(string format)
    {
        var match = Pattern().Match(format);
        if (!match.Success)
            throw new ValueError($"fmt must hold one number, such as '%.18e', '%.4f', '%g' or '%d'. Received: '{format}'.");
        (_before, _flags, _conversion, _after) = (Text(match.Groups[1].Value), match.Groups[2].Value, match.Groups[5].Value[0], Text(match.Groups[6].Value));
        _width = Number(match.Groups[3].Value, 0);
        _precision = match.Groups[4].Success ? Number(match.Groups[4].Value, 0) : 6;
    }

    /// <summary>A number as the format writes it.</summary>
    /// <param name="number">A <c>long</c>, <c>ulong</c>, <c>bool</c>, <c>float</c> or <c>double</c>.</param>
    public string Format(object number)
    {
        var sign = "";
        var digits = Digits(number);
        if (digits.StartsWith('-'))
            (sign, digits) = ("-", digits[1..]);
        else if (_flags.Contains('+'))
            sign = "+";
        else if (_flags.Contains(' '))
            sign = " ";
        var space = Math.Max(0, _width - sign.Length - digits.Length);
        return _before + (
            _flags.Contains('-') ? sign + digits + new string(' ', space)
            : _flags.Contains('0') ? sign + new string('0', space) + digits
            : new string(' ', space) + sign + digits) + _after;
    }

    private string Digits(object number)
    {
        if (_conversion is 'd' or 'i' or 'u' && number is long or ulong)
            return Convert.ToString(number, CultureInfo.InvariantCulture)!;
        var value = Convert.ToDouble(number, CultureInfo.InvariantCulture);
        var text = char.ToLowerInvariant(_conversion) switch
        {
            'e' => PythonFormat.Scientific(value, _precision),
            'f' => PythonFormat.Fixed(value, _precision),
            'g' => PythonFormat.General(value, _precision),
            // An integer has no negative zero.
            _ => PythonFormat.Fixed(Math.Truncate(value) + 0.0, 0),
        };
        return char.IsUpper(_conversion) ? text.ToUpperInvariant() : text;
    }

    private static string Text(string text) => text.Replace("%%", "%", StringComparison.Ordinal);

    private static int Number(string text, int missing) => text.Length == 0 ? missing : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:[^%]|%%)*)%([-+ 0]*)(\d{0,4})(?:\.(\d{0,3}))?([diufFeEgG])((?:[^%]|%%)*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
