using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Numbers by Python's whole format specification: <c>[[fill]align][sign][0][width][,][.precision][type]</c>.</summary>
internal static class NumberFormat
{
    /// <summary>A whole number.</summary>
    public static string Format(int value, string specification) => Format(value, specification, isWhole: true);

    /// <summary>A fraction.</summary>
    /// <exception cref="ValueError">The specification is none, or is one for whole numbers.</exception>
    public static string Format(double value, string specification) => Format(value, specification, isWhole: false);

    private static string Format(double value, string specification, bool isWhole)
    {
        var rest = specification.AsSpan();
        var (fill, align) = (' ', '>');
        if (rest.Length > 1 && IsAlign(rest[1]))
        {
            (fill, align) = (rest[0], rest[1]);
            rest = rest[2..];
        }
        else if (rest.Length > 0 && IsAlign(rest[0]))
        {
            align = rest[0];
            rest = rest[1..];
        }
        var sign = '-';
        if (rest.Length > 0 && rest[0] is '+' or '-' or ' ')
        {
            sign = rest[0];
            rest = rest[1..];
        }
        if (rest.Length > 0 && rest[0] == '0')
        {
            (fill, align) = ('0', '=');
            rest = rest[1..];
        }
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        var width = digits == 0 ? 0 : int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed <= 1000
            ? parsed
            : throw new ValueError($"Too many decimal digits in format string. Received: '{specification}'.");
        return Padded(Body(value, rest[digits..].ToString(), isWhole), sign, fill, align, width);
    }

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static string Body(double value, string format, bool isWhole)
    {
        var whole = format.Length == 0 || format[^1] is 'd' or ',';
        if (!isWhole && format.EndsWith('d'))
            throw new ValueError("Unknown format code 'd' for object of type 'float'");
        return PythonFormat.Format(value, isWhole && whole && !format.EndsWith('d') ? format + "d" : format);
    }

    private static string Padded(string number, char sign, char fill, char align, int width)
    {
        var isNegative = number.StartsWith('-');
        var before = isNegative ? "-" : sign == '-' ? "" : $"{sign}";
        var body = isNegative ? number[1..] : number;
        var missing = Math.Max(width - before.Length - body.Length, 0);
        return align switch
        {
            '<' => before + body + new string(fill, missing),
            '^' => new string(fill, missing / 2) + before + body + new string(fill, missing - missing / 2),
            '=' => before + new string(fill, missing) + body,
            _ => new string(fill, missing) + before + body,
        };
    }
}
