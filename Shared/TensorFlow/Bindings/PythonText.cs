using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>Text as Python's <c>str</c> and <c>repr</c> give it.</summary>
internal static class PythonText
{
    /// <summary>What <c>print</c> shows.</summary>
    public static string Str(object? value) => value is string text ? text : Repr(value);

    /// <summary>What a list shows of its items.</summary>
    public static string Repr(object? value) => value switch
    {
        null => "None",
        bool truth => truth ? "True" : "False",
        string text => $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'",
        char letter => $"'{letter}'",
        double number => Number(number),
        float number => Number(number),
        TF_DataType dtype => $"<dtype: '{dtype.Name()}'>",
        Shape shape => shape.ToString(),
        Tensor or Tensors => value.ToString()!,
        ITuple tuple => Tuple(tuple),
        IDictionary map => $"{{{string.Join(", ", Pairs(map))}}}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items when value.GetType().Namespace?.StartsWith(nameof(Tensorflow), StringComparison.Ordinal) is not true =>
            $"[{string.Join(", ", items.Cast<object?>().Select(Repr))}]",
        _ => value.ToString() ?? "",
    };

    /// <summary>The shortest digits that give the number back, with an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Number(double number) => Number(number, number.ToString("E16", CultureInfo.InvariantCulture), number.ToString("R", CultureInfo.InvariantCulture));

    private static string Number(float number) => Number(number, number.ToString("E8", CultureInfo.InvariantCulture), number.ToString("R", CultureInfo.InvariantCulture));

    private static string Number(double number, string scientific, string shortest)
    {
        if (double.IsNaN(number))
            return "nan";
        if (double.IsInfinity(number))
            return number > 0 ? "inf" : "-inf";
        if (number == 0)
            return double.IsNegative(number) ? "-0.0" : "0.0";
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = number < 0 ? "-" : "";
        var mantissa = shortest.TrimStart('-').Split('E')[0];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        digits = digits.TrimEnd('0') is { Length: > 0 } trimmed ? trimmed : "0";
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string Tuple(ITuple tuple)
    {
        var items = Enumerable.Range(0, tuple.Length).Select(i => Repr(tuple[i]));
        return tuple.Length == 1 ? $"({items.First()},)" : $"({string.Join(", ", items)})";
    }

    private static IEnumerable<string> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
            yield return $"{Repr(entry.Key)}: {Repr(entry.Value)}";
    }
}
