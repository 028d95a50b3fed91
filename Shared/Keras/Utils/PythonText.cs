using System.Globalization;

namespace Tensorflow.Keras.Utils;

/// <summary>Numbers as Python prints them.</summary>
internal static class PythonText
{
    /// <summary>The shortest text that reads back as the same number, always with a point or an exponent.</summary>
    public static string Float(double number)
    {
        if (double.IsNaN(number))
            return "nan";
        if (double.IsInfinity(number))
            return number > 0 ? "inf" : "-inf";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            if (Math.Abs(number) is < 1e-4 or >= 1e16)
                return text.ToLowerInvariant();
            text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        }
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }
}
