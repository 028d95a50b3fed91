using System.Globalization;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Finite floating-point numbers as text, as NumPy's Dragon4 writes them.</summary>
public static class FloatText
{
    /// <summary>Without an exponent, such as <c>0.125</c>; the fraction may be empty.</summary>
    /// <param name="value">The number.</param>
    /// <param name="type">Its type.</param>
    /// <param name="precision">The most digits after the point; -1 for as many as name the number.</param>
    /// <param name="unique">Whether the fewest digits are wanted; otherwise exactly <paramref name="precision"/>.</param>
    /// <param name="minDigits">The fewest digits after the point that are exact; -1 for none, so that large numbers may end in zeros.</param>
    /// <returns>The digits before the point, with the sign, and those after it.</returns>
    public static (string Whole, string Fraction) Positional(double value, TF_DataType type, int precision, bool unique, int minDigits = -1)
    {
        var digits = DecimalDigits.Of(value, type);
        var needed = digits.Value == 0 ? 0 : Math.Max(0, digits.Shortest.Length - 1 - digits.Exponent);
        string all;
        int places;
        var inexact = minDigits >= 0 && digits.Shortest.Length - 1 - digits.Exponent < minDigits;
        if (unique && inexact)
        {
            places = minDigits;
            all = digits.Scaled(places).ToString(CultureInfo.InvariantCulture);
        }
        else if (unique && (precision < 0 || needed <= precision))
        {
            places = needed;
            all = digits.Shortest + new string('0', Math.Max(0, digits.Exponent + 1 - digits.Shortest.Length));
        }
        else
        {
            places = Math.Max(precision, 0);
            all = digits.Scaled(places).ToString(CultureInfo.InvariantCulture);
        }
        all = all.PadLeft(places + 1, '0');
        return (Sign(value) + all[..^places], unique ? all[^places..].TrimEnd('0') : all[^places..]);
    }

    /// <summary>With an exponent, such as <c>1.25e-05</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="type">Its type.</param>
    /// <param name="precision">The most digits after the point; -1 for as many as name the number.</param>
    /// <param name="minDigits">The fewest digits after the point.</param>
    /// <param name="unique">Whether the fewest digits are wanted; otherwise exactly <paramref name="precision"/>.</param>
    /// <returns>The digit before the point, with the sign, those after it, and the power of ten.</returns>
    public static (string Whole, string Fraction, int Exponent) Scientific(double value, TF_DataType type, int precision, int minDigits, bool unique)
    {
        var digits = DecimalDigits.Of(value, type);
        var exponent = digits.Exponent;
        var places = unique ? digits.Shortest.Length - 1 : precision;
        if (unique && precision >= 0)
            places = Math.Min(places, precision);
        places = Math.Max(places, minDigits);
        var all = digits.Shortest;
        if (digits.Value != 0 && places != all.Length - 1)
        {
            all = digits.Scaled(places - exponent).ToString(CultureInfo.InvariantCulture);
            if (all.Length < places + 1)
            {
                // The shortest digits were rounded up to a power of ten that the number does not reach.
                exponent--;
                all = digits.Scaled(places - exponent).ToString(CultureInfo.InvariantCulture);
            }
            if (all.Length > places + 1)
            {
                exponent++;
                all = all[..(places + 1)];
            }
        }
        all = all.PadRight(places + 1, '0');
        var fraction = all[1..];
        return (Sign(value) + all[..1], unique && minDigits <= 0 ? fraction.TrimEnd('0') : fraction, exponent);
    }

    /// <summary>An exponent with its sign and at least so many digits.</summary>
    public static string Exponent(int exponent, int digits) =>
        (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string Sign(double value) => double.IsNegative(value) ? "-" : "";
}
