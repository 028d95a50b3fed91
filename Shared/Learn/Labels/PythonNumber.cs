using System.Globalization;

namespace Tensorflow.Sklearn;

/// <summary>Floats as Python prints them.</summary>
internal static class PythonNumber
{
    /// <summary>Without a point where the number is whole.</summary>
    public static string Short(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>With so many digits after the point; ties go to the even digit, as in Python (and not in .NET).</summary>
    public static string Fixed(double number, int digits)
    {
        if (!double.IsFinite(number))
            return Text(number);
        // So many more digits tell a tie from its neighbours.
        const int more = 40;
        var exact = number.ToString("F" + Short(digits + more), CultureInfo.InvariantCulture);
        var cut = exact[..^more];
        var isTie = exact[^more] == '5' && exact.AsSpan()[^(more - 1)..].IndexOfAnyExcept('0') < 0;
        if (isTie && (cut.TrimEnd('.')[^1] - '0') % 2 == 0)
            return cut.TrimEnd('.');
        return number.ToString("F" + Short(digits), CultureInfo.InvariantCulture);
    }

    /// <summary>As <c>repr</c> prints a float.</summary>
    public static string Text(double number)
    {
        if (double.IsNaN(number))
            return "nan";
        if (double.IsInfinity(number))
            return number > 0 ? "inf" : "-inf";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal))
            return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
        return text.Replace("E", "e", StringComparison.Ordinal);
    }
}
