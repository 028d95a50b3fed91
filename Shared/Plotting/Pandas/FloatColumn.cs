using TfNet.Engine;

namespace Tensorflow.Plotting.Pandas;

/// <summary>Formats a column of floats as pandas does: one number of decimals for all, trailing zeros dropped together, exponents where needed.</summary>
internal static class FloatColumn
{
    private const string NotANumber = "NaN";

    public static List<string> Format(double[] values, int digits)
    {
        var formatted = TrimTogether(values, [.. values.Select(v => Text(v, "F", digits))]);
        var tooLong = formatted.Any(t => t.Length > digits + 6);
        var large = values.Any(static v => Math.Abs(v) > 1e6);
        var tiny = values.Any(v => v != 0 && Math.Abs(v) < Math.Pow(10, -digits));
        return tiny || (tooLong && large) ? TrimTogether(values, [.. values.Select(v => Text(v, "E", digits))]) : formatted;
    }

    private static string Text(double value, string format, int digits)
    {
        if (double.IsNaN(value)) return NotANumber;
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var text = format == "E" ? PythonFormat.Scientific(value, digits) : PythonFormat.Fixed(value, digits);
        return value < 0 || double.IsNegative(value) ? text : " " + text;
    }

    private static List<string> TrimTogether(double[] values, List<string> texts)
    {
        int[] numbers = [.. Enumerable.Range(0, texts.Count).Where(i => double.IsFinite(values[i]))];
        if (numbers.Length == 0 || texts[numbers[0]].Contains('e')) return texts;
        while (numbers.All(i => texts[i].Contains('.') && texts[i].EndsWith('0')))
        {
            foreach (var i in numbers) texts[i] = texts[i][..^1];
        }
        foreach (var i in numbers)
        {
            if (texts[i].EndsWith('.')) texts[i] += "0";
        }
        return texts;
    }
}
