using System.Globalization;
using System.Text.RegularExpressions;

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
        var text = !double.IsFinite(value) ? double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" : char.ToLowerInvariant(_conversion) switch
        {
            'e' => Exponential(value, _precision),
            'f' => value.ToString("F" + _precision, CultureInfo.InvariantCulture),
            'g' => General(value),
            // An integer has no negative zero.
            _ => (Math.Truncate(value) + 0.0).ToString("F0", CultureInfo.InvariantCulture),
        };
        return char.IsUpper(_conversion) ? text.ToUpperInvariant() : text;
    }

    /// <summary>All digits asked for, and an exponent of at least two digits.</summary>
    private static string Exponential(double value, int precision)
    {
        var text = value.ToString("E" + precision, CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = text[(e + 2)..].TrimStart('0').PadLeft(2, '0');
        return $"{text[..e]}e{text[e + 1]}{exponent}";
    }

    private string General(double value)
    {
        var digits = Math.Max(1, _precision);
        var scientific = Exponential(value, digits - 1);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('e', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent < -4 || exponent >= digits)
        {
            var e = scientific.IndexOf('e', StringComparison.Ordinal);
            return WithoutZeros(scientific[..e]) + scientific[e..];
        }
        return WithoutZeros(value.ToString("F" + (digits - 1 - exponent), CultureInfo.InvariantCulture));
    }

    private static string WithoutZeros(string text) => text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string Text(string text) => text.Replace("%%", "%", StringComparison.Ordinal);

    private static int Number(string text, int missing) => text.Length == 0 ? missing : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:[^%]|%%)*)%([-+ 0]*)(\d{0,4})(?:\.(\d{0,3}))?([diufFeEgG])((?:[^%]|%%)*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
