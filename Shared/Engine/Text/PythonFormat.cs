using System.Globalization;
using System.Text;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Numbers by Python's format specifications, in every culture: digits are those of the exact value, and a tie goes to the even digit (.NET's formats round it up).</summary>
public static class PythonFormat
{
    private const string Hint = "Use a format such as 'd', '.2f', '.3g', '.1%' or '.2e'.";

    /// <summary>With so many digits after the point, as <c>.4f</c>.</summary>
    public static string Fixed(double value, int digits)
    {
        if (!double.IsFinite(value))
            return PythonNumber.NotFinite(value);
        var (whole, fraction) = FloatText.Positional(value, TF_DataType.TF_DOUBLE, digits, unique: false);
        return digits > 0 ? $"{whole}.{fraction}" : whole;
    }

    /// <summary>With so many digits after the point and an exponent, as <c>.4e</c>.</summary>
    public static string Scientific(double value, int digits)
    {
        if (!double.IsFinite(value))
            return PythonNumber.NotFinite(value);
        var (whole, fraction, exponent) = FloatText.Scientific(value, TF_DataType.TF_DOUBLE, digits, digits, unique: false);
        return $"{whole}{(digits > 0 ? "." : "")}{fraction}e{FloatText.Exponent(exponent, 2)}";
    }

    /// <summary>With so many significant digits and without zeros at the end, as <c>.6g</c>; with an exponent where the number is large or small.</summary>
    public static string General(double value, int significant) => General(value, Math.Max(significant, 1), keepsPoint: false);

    /// <summary>A whole number with commas between the thousands, as <c>,</c>.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>By a specification: <c>d</c>, <c>f</c>, <c>e</c>, <c>g</c> or <c>%</c>, with an optional comma (for thousands) and precision before it.</summary>
    /// <exception cref="ValueError">The specification is none of these, or <c>d</c> for a fraction.</exception>
    public static string Format(double value, string specification)
    {
        var comma = specification.Contains(',', StringComparison.Ordinal);
        var body = specification.Replace(",", "", StringComparison.Ordinal);
        var type = body.Length > 0 && (char.IsLetter(body[^1]) || body[^1] == '%') ? body[^1] : '\0';
        var digits = type == '\0' ? body : body[..^1];
        var precision = -1;
        if (digits.Length > 0 && (digits[0] != '.' || !int.TryParse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out precision)))
            throw new ValueError($"Invalid format specifier '{specification}'. {Hint}");
        var places = precision < 0 ? 6 : precision;
        var text = type switch
        {
            'd' when double.IsFinite(value) && value == Math.Truncate(value) => Fixed(value, 0),
            'd' => throw new ValueError($"Unknown format code 'd' for the float {PythonNumber.Repr(value)}. {Hint}"),
            'f' => Fixed(value, places),
            '%' => Fixed(value * 100, places) + "%",
            'e' => Scientific(value, places),
            'g' => General(value, places),
            '\0' when precision < 0 => PythonNumber.Repr(value),
            '\0' => General(value, Math.Max(places, 1), keepsPoint: true),
            _ => throw new ValueError($"Unknown format code '{type}' in '{specification}'. {Hint}"),
        };
        return comma && double.IsFinite(value) ? Grouped(text) : text;
    }

    /// <summary>Without a type letter a number keeps a digit after the point, and one digit less is left for numbers without an exponent.</summary>
    private static string General(double value, int significant, bool keepsPoint)
    {
        if (!double.IsFinite(value))
            return PythonNumber.NotFinite(value);
        var (whole, fraction, exponent) = FloatText.Scientific(value, TF_DataType.TF_DOUBLE, significant - 1, significant - 1, unique: false);
        if (exponent < -4 || exponent >= significant - (keepsPoint ? 1 : 0))
        {
            fraction = fraction.TrimEnd('0');
            return $"{whole}{(fraction.Length > 0 ? "." : "")}{fraction}e{FloatText.Exponent(exponent, 2)}";
        }
        var text = Fixed(value, significant - 1 - exponent);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        return keepsPoint && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text;
    }

    /// <summary>Commas between the thousands before the point.</summary>
    private static string Grouped(string text)
    {
        var start = text[0] == '-' ? 1 : 0;
        var end = text.AsSpan(start).IndexOfAny('.', 'e', '%');
        end = end < 0 ? text.Length : start + end;
        var grouped = new StringBuilder(text);
        for (var i = end - 3; i > start; i -= 3)
            grouped.Insert(i, ',');
        return grouped.ToString();
    }
}
