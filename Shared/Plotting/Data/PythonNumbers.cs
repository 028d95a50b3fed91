using System.Globalization;

namespace Tensorflow.Plotting;

/// <summary>Numbers as Python writes them, whatever the culture.</summary>
internal static class PythonNumbers
{
    private const string FormatHint = "Use a format such as 'd', '.2f', '.3g', '.1%' or '.2e'.";

    /// <summary>The shortest text that reads back as the same float64, as Python's repr gives it: 1.0, 0.1, 1e-05, nan.</summary>
    public static string Repr(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";
        // "R" is the shortest text too, but turns to exponents elsewhere: take its digits and place the point as Python does.
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var at = shortest.IndexOf('E');
        var mantissa = (at < 0 ? shortest : shortest[..at]).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", "");
        var digits = all.TrimStart('0');
        var exponent = (at < 0 ? 0 : int.Parse(shortest.AsSpan(at + 1), CultureInfo.InvariantCulture)) + whole - (all.Length - digits.Length) - 1;
        digits = digits.TrimEnd('0');
        return (value < 0 ? "-" : "") + Place(digits, exponent);
    }

    // Digits d1 d2 d3 … of the number d1.d2d3… x 10^exponent.
    private static string Place(string digits, int exponent)
    {
        if (exponent is < -4 or >= 16)
            return (digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits) + ExponentText(exponent);
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits + new string('0', exponent + 1 - digits.Length) + ".0"
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>A number by one of Python's format specifications: d, f, g, e, %, with an optional precision and comma.</summary>
    /// <exception cref="ValueError">The specification is none of these.</exception>
    public static string Format(double value, string specification)
    {
        var comma = specification.Contains(',');
        var body = specification.Replace(",", "");
        var type = body.Length > 0 && char.IsLetter(body[^1]) || body.EndsWith('%') ? body[^1] : '\0';
        var digits = type == '\0' ? body : body[..^1];
        var precision = -1;
        if (digits.Length > 0 && (digits[0] != '.' || !int.TryParse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out precision)))
            throw new ValueError($"Invalid format specifier '{specification}'. {FormatHint}");
        if (double.IsNaN(value)) return type == '%' ? "nan%" : "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var places = precision < 0 ? 6 : precision;
        switch (type)
        {
            case 'd':
                if (value != Math.Truncate(value)) throw new ValueError($"Unknown format code 'd' for the float {Repr(value)}. {FormatHint}");
                return value.ToString(comma ? "N0" : "F0", CultureInfo.InvariantCulture);
            case 'f': return value.ToString((comma ? "N" : "F") + places, CultureInfo.InvariantCulture);
            case '%': return (value * 100).ToString("F" + places, CultureInfo.InvariantCulture) + "%";
            case 'e': return Scientific(value, places);
            case 'g': return General(value, Math.Max(1, places));
            case '\0': return precision < 0 ? Repr(value) : General(value, Math.Max(1, precision));
            default: throw new ValueError($"Unknown format code '{type}' in '{specification}'. {FormatHint}");
        }
    }

    private static string Scientific(double value, int places)
    {
        var text = value.ToString("E" + places, CultureInfo.InvariantCulture);
        var at = text.IndexOf('E');
        return text[..at] + ExponentText(int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }

    private static string General(double value, int significant)
    {
        if (value == 0) return "0";
        var text = value.ToString("E" + (significant - 1), CultureInfo.InvariantCulture);
        var at = text.IndexOf('E');
        var exponent = int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
        if (exponent < -4 || exponent >= significant) return Trim(text[..at]) + ExponentText(exponent);
        return Trim(value.ToString("F" + Math.Max(0, significant - 1 - exponent), CultureInfo.InvariantCulture));
    }

    private static string Trim(string text) => text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string ExponentText(int exponent) =>
        (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
}
